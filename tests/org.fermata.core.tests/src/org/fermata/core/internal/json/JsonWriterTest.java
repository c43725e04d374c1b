// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.json;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

public final class JsonWriterTest {

	private final StringBuilder out = new StringBuilder();
	private final JsonWriter json = new JsonWriter(out);

	@Test
	public void commasStandBetweenAndNowhereElse() throws IOException {
		json.beginObject().name("a").value(1).name("b").beginArray().value("x").value(true).beginArray().endArray()
				.value(2.5).endArray().name("c").beginObject().endObject().name("d").value((String) null).endObject();
		assertEquals("{\"a\":1,\"b\":[\"x\",true,[],2.5],\"c\":{},\"d\":null}", out.toString());
	}

	@Test
	public void anObjectInAnArrayIsSeparatedFromTheOneBefore() throws IOException {
		json.beginArray().beginObject().name("a").value(1).endObject().beginObject().endObject().endArray();
		assertEquals("[{\"a\":1},{}]", out.toString());
	}

	@Test
	public void whatJsonReservesIsEscaped() throws IOException {
		json.value("say \"hi\"\\\n\r\t\b\0\u001f\u007f");
		assertEquals("\"say \\\"hi\\\"\\\\\\n\\r\\t\\u0008\\u0000\\u001f\\u007f\"", out.toString());
	}

	@Test
	public void textStandsAsItIsAndHalvesOfPairsAreEscaped() throws IOException {
		json.value("\u00e4\u20ac\ud83d\ude00 \ud83d \ude00\ud83d");
		assertEquals("\"\u00e4\u20ac\ud83d\ude00 \\ud83d \\ude00\\ud83d\"", out.toString());
	}

	@Test
	public void namesAreEscapedLikeValues() throws IOException {
		json.beginObject().name("a\"b").value(1).endObject();
		assertEquals("{\"a\\\"b\":1}", out.toString());
	}

	@Test
	public void anythingThatARecordHoldsCanBeWritten() throws IOException {
		json.any(Arrays.asList(null, "a", true, 1, 2L, 0.5, List.of("b")));
		assertEquals("[null,\"a\",true,1,2,0.5,[\"b\"]]", out.toString());
		assertThrows(IllegalArgumentException.class, () -> json.any(new Object()));
	}

	@Test
	public void whatIsNoNumberIsRefusedBeforeAnythingIsWritten() {
		assertThrows(IllegalArgumentException.class, () -> json.value(Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> json.value(Double.POSITIVE_INFINITY));
		assertEquals("", out.toString());
	}
}
