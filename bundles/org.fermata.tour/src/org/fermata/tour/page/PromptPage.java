// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.page;

/** What the selected operation asks. */
public interface PromptPage {

	/** Waits until a question that says this can be seen. */
	void await(String question);

	/** Waits until no question can be seen. */
	void awaitGone();

	/** Whether a question can be seen. */
	boolean isShown();

	/** What stands in the field. */
	String value();

	/** Where the slider stands. */
	int sliderValue();

	/** The slider's ends. */
	int minimum();

	/** The slider's ends. */
	int maximum();

	/** Whether what is asked has the focus. */
	boolean hasFocus();

	/** Gives the focus to the slider, by the keyboard alone. */
	void focusSliderByKeys();

	/** Presses a key on the slider. */
	void pressOnSlider(int key);

	/** Drags the slider's knob from end to end. */
	void dragSliderToEnd();

	/** Drags the slider's knob to its beginning. */
	void dragSliderToBeginning();

	/** Types over what stands in the field. */
	void type(String text);

	/** What the panel has to say against what was typed; empty if nothing. */
	String complaint();

	/** Presses Enter. */
	void proceedByEnter();

	/** Clicks Continue. */
	void proceedByClick();

	/** Clicks Cancel. */
	void cancel();
}
