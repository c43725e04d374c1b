// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries.SeriesType;

/** A line through points, drawn by SWTChart; it begins at 0, 0. The UI thread alone. */
public final class LinePlot {

	/** A point of the line. */
	public record Point(double x, double y) { }

	private static final int HEIGHT = 120;

	private final List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
	private final Chart chart;
	private final ILineSeries<?> line;
	private Color ink; // of the page, as it was looked at last

	/** An empty plot that takes the room that is left. */
	public LinePlot(Composite page) {
		chart = new Chart(page, SWT.NONE);
		GridData data = Controls.filling(true);
		data.heightHint = HEIGHT;
		chart.setLayoutData(data);
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, "line");
		line.setSymbolSize(2);
		chart.addListener(SWT.Paint, event -> followLookOf(page));
		useLookOf(page);
		show();
	}

	/** A theme that comes later gives the page other colours and says so to nobody. */
	private void followLookOf(Composite page) {
		if (!page.getForeground().equals(ink) || !page.getBackground().equals(chart.getPlotArea().getBackground())) {
			useLookOf(page);
			chart.redraw();
		}
	}

	/** Colours and font of the page, so that it is dark where the page is. */
	private void useLookOf(Composite page) {
		ink = page.getForeground();
		chart.setBackground(page.getBackground());
		chart.getPlotArea().setBackground(page.getBackground());
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTitle().setVisible(false);
			axis.getTick().setForeground(ink);
			axis.getTick().setFont(page.getFont());
			axis.getGrid().setForeground(page.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
		}
		Color accent = page.getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND);
		line.setLineColor(accent);
		line.setSymbolColor(accent);
	}

	/** The point at the end. */
	public Point last() {
		return points.getLast();
	}

	/** Goes on with some points. */
	public void append(List<Point> more) {
		points.addAll(more);
		show();
	}

	private void show() {
		line.setXSeries(points.stream().mapToDouble(Point::x).toArray());
		line.setYSeries(points.stream().mapToDouble(Point::y).toArray());
		chart.getAxisSet().adjustRange();
		chart.redraw();
	}
}
