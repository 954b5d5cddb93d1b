import { describe, expect, it } from "vitest";
import { checkSituation } from "./check-situation.ts";
import { exampleSituation } from "./example.situation.ts";

describe("a text that is not JSON", () => {
  it.each([
    ["", "line 1, column 1"],
    ['{"id": "a",\n  "title": }', "line 2, column 12"],
    ['{"a": [1, 2,]}', "line 1, column 13"],
    ["{'a': 1}", "line 1, column 2"],
    ['{"a": 1,}', "line 1, column 9"],
    ['{"a" 1}', "line 1, column 6"],
    ['["a\nb"]', "line 1, column 4"],
    ['["\\x"]', "line 1, column 3"],
    ["[01]", "line 1, column 3"],
    ["[1] 2", "line 1, column 5"],
    ["[[1, 2}", "line 1, column 7"],
    ['{"a": "b', "line 1, column 9"],
    ["nul", "line 1, column 1"],
  ])("%j is reported with %s", (text, where) => {
    const problems = checkSituation(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: "$", code: "not-json", severity: "error" });
    expect(problems[0]?.message).toContain(where);
  });

  it("may be nested without end", () => {
    const message = checkSituation("[".repeat(100_000))[0]?.message;
    expect(message).toContain("line 1, column 100001");
  });

  it("may start with a byte order mark", () => {
    expect(checkSituation(`\uFEFF${JSON.stringify(exampleSituation())}`)).toEqual([]);
  });
});
