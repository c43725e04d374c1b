// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.json;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.Test;

public final class JsonRecordTest {

	private static Object value(String json) throws JsonSyntaxException {
		return JsonRecord.parse("{\"a\":" + json + "}").get("a");
	}

	private static String problem(String text) {
		return assertThrows(text, JsonSyntaxException.class, () -> JsonRecord.parse(text)).getMessage();
	}

	@Test
	public void everyKindOfValueIsRead() throws JsonSyntaxException {
		Map<String, Object> expected = new HashMap<>();
		expected.put("text", "x");
		expected.put("number", -12L);
		expected.put("yes", true);
		expected.put("no", false);
		expected.put("none", null);
		expected.put("list", Arrays.asList("a", 1L, null, true, 0.5));
		expected.put("empty", List.of());
		assertEquals(expected, JsonRecord.parse(" { \"text\" : \"x\" ,\"number\":-12,\t\"yes\":true,\"no\":false,"
				+ "\"none\":null,\"list\":[ \"a\" , 1 ,null,true,0.5],\r\n\"empty\":[ ]} "));
		assertEquals(Map.of(), JsonRecord.parse("{}"));
	}

	@Test
	public void namesKeepTheirOrder() throws JsonSyntaxException {
		assertEquals(List.of("z", "a", "m"),
				new ArrayList<>(JsonRecord.parse("{\"z\":1,\"a\":2,\"m\":3}").keySet()));
	}

	@Test
	public void wholeNumbersAreExactAndOthersAreDoubles() throws JsonSyntaxException {
		assertEquals(Long.MIN_VALUE, value("-9223372036854775808"));
		assertEquals(Long.MAX_VALUE, value("9223372036854775807"));
		assertEquals(9223372036854775808.0, value("9223372036854775808"));
		assertEquals(0L, value("0"));
		assertEquals(0.25, value("0.25"));
		assertEquals(-1500.0, value("-1.5E+3"));
		assertEquals(0.015, value("1.5e-2"));
		assertEquals(100.0, value("1e2"));
	}

	@Test
	public void escapesAreRead() throws JsonSyntaxException {
		assertEquals("\"\\/\b\f\n\r\t\u00e4\ud83d\ud83d\ude00",
				value("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E4\\ud83d\\uD83d\\uDe00\""));
	}

	@Test
	public void whatIsNoFlatObjectIsRefusedAndSaysWhere() {
		assertEquals("No { at character 1", problem(""));
		assertEquals("No { at character 1", problem("[]"));
		assertEquals("More than one value at character 4", problem("{} x"));
		assertEquals("No string, number, true, false or null at character 6", problem("{\"a\":{}}"));
		assertEquals("No string, number, true, false or null at character 7", problem("{\"a\":[[]]}"));
		assertEquals("A name that was there before: a at character 8", problem("{\"a\":1,\"a\":2}"));
		assertEquals("A string without an end at character 8", problem("{\"a\":\"x"));
		assertEquals("A control character in a string at character 8", problem("{\"a\":\"x\0\"}"));
		assertEquals("A control character in a string at character 8", problem("{\"a\":\"x\t\"}"));
		assertEquals("An unknown escape at character 8", problem("{\"a\":\"\\x\"}"));
		assertEquals("No hexadecimal digit at character 12", problem("{\"a\":\"\\u123\"}"));
		assertEquals("No hexadecimal digit at character 9", problem("{\"a\":\"\\u\uff11234\"}"));
	}

	@Test
	public void halfARecordIsRefusedWhereverItIsCut() throws JsonSyntaxException {
		String whole = "{\"a\":\"x\\u00e4\",\"b\":[1,-2.5e3,true],\"c\":null}";
		JsonRecord.parse(whole);
		for (int length = 0; length < whole.length(); length++) {
			problem(whole.substring(0, length));
		}
	}

	@Test
	public void looseNumbersAreRefused() {
		for (String number : List.of("01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "NaN", "--1", "1-")) {
			problem("{\"a\":" + number + "}");
		}
	}

	@Test
	public void looseCommasAndColonsAreRefused() {
		for (String text : List.of("{,}", "{\"a\":1,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\":1 \"b\":2}",
				"{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":[1 2]}", "{a:1}", "{'a':1}", "{\"a\":tru}", "{\"a\":nul}")) {
			problem(text);
		}
	}

	@Test
	public void anyStringComesBackAsItWasWritten() throws IOException, JsonSyntaxException {
		SplittableRandom random = new SplittableRandom(7);
		String alphabet = "ab \"\\/\n\r\t\b\f\0\u001f\u007f\u0085\u2028\u2029\ufeff\uffff\ud83d\ude00\udbff\udc00{}[]:,";
		for (int n = 0; n < 2_000; n++) {
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(12); i > 0; i--) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			StringBuilder json = new StringBuilder();
			new JsonWriter(json).beginObject().name(text.toString()).value(text.toString()).endObject();
			assertEquals(Map.of(text.toString(), text.toString()), JsonRecord.parse(json.toString()));
			assertTrue("One line that UTF-8 can hold", json.indexOf("\n") < 0
					&& StandardCharsets.UTF_8.newEncoder().canEncode(json));
		}
	}
}
