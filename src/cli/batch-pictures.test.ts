import { describe, expect, it } from "vitest";
import { BatchFaults, readBatchFile } from "./batch-file.ts";
import { checkCollisions, expandJob, type BatchPicture } from "./batch-pictures.ts";
import { InputError } from "./input.ts";

const job = { situation: "ukraine-2022-02", output: "map.png" };

describe("expandJob", () => {
  it.each([
    ["one value each", {}, ["map.png"]],
    [
      "each of two lists with each of the other, the first changing slowest",
      { output: "{lang}/{preset}.png", lang: ["en", "uk"], preset: ["card", "square"] },
      ["en/card.png", "en/square.png", "uk/card.png", "uk/square.png"],
    ],
    [
      "keys in one order, however they are written",
      { preset: ["card", "square"], output: "{lang}/{preset}.png", lang: ["en", "uk"] },
      ["en/card.png", "en/square.png", "uk/card.png", "uk/square.png"],
    ],
    ["outputs, too", { output: ["a.png", "a.svg"] }, ["a.png", "a.svg"]],
    [
      "numbers and truth",
      { output: "{scale}-{plain}.png", scale: [1, 2], plain: [true, false] },
      ["1-true.png", "1-false.png", "2-true.png", "2-false.png"],
    ],
    [
      "a placeholder used twice, and values that are no list",
      { output: "{asOf}/{lang}-{asOf}.{format}", asOf: "2022-02-16", lang: ["en"], format: "webp" },
      ["2022-02-16/en-2022-02-16.webp"],
    ],
    [
      "situations by their base names",
      { situation: ["a/one.json", "two.json"], output: "{situation}.png" },
      ["one.png", "two.png"],
    ],
    ["a list of layers as one value", { layers: ["a", "b"] }, ["map.png"]],
    [
      "a list of lists of layers",
      { output: "{layers}.png", layers: [["a", "b"], ["c"]] },
      ["a+b.png", "c.png"],
    ],
  ])("goes through %s", (_, values, outputs) => {
    expect(expand([{ ...job, ...values }]).map(({ output }) => output)).toEqual(outputs);
  });

  it("gives each picture its options, as an export has them", () => {
    const values = {
      output: "map.JPG",
      lang: "uk",
      preset: "square",
      asOf: "2022-02-16",
      since: "c001",
      theme: "dark",
      reading: "politico",
      mark: "axis-kyiv",
      layers: ["axes"],
      size: "400x500",
      scale: 1.5,
      plain: true,
      quality: 70,
    };
    expect(expand([{ ...job, ...values }])[0]?.options).toEqual({
      lang: "uk",
      preset: "square",
      asOf: "2022-02-16",
      since: "c001",
      theme: "dark",
      reading: "politico",
      selected: "axis-kyiv",
      layers: ["axes"],
      width: 400,
      height: 500,
      scale: 1.5,
      furniture: "none",
      quality: 70,
      format: "jpeg",
    });
    expect(expand([{ ...job, plain: false, transparent: true }])[0]?.options).toEqual({
      transparent: true,
      format: "png",
    });
  });
});

describe("a job file's faults", () => {
  it.each([
    ["[]", "$: is no list of jobs"],
    ["{", "$: is not JSON"],
    ['{ "jobs": [] }', "$: is no list of jobs"],
    ['{ "jobs": [7] }', "jobs[0]: is the number 7, not an object"],
    ['{ "jobs": [null], "job": 1 }', "job: is unknown"],
    ['{ "jobs": [{ "output": "a.png" }] }', "jobs[0].situation: is missing"],
    ['{ "jobs": [{ "situation": "a" }] }', "jobs[0].output: is missing"],
  ])("tells what is wrong with %s", (text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(`jobs.json: ${message}`);
  });

  it.each([
    [{ colour: "red" }, "colour: is unknown; use situation, output, lang, "],
    [{ "a\u001b[2J\nb": 1 }, "a\\u001b[2J\\u000ab: is unknown"],
    [{ "as-of": "2022-02-16" }, "as-of: is unknown; use "],
    [{ preset: 7 }, "preset: is the number 7, not a text"],
    [{ preset: ["card", null] }, "preset[1]: is null, not a text"],
    [{ preset: [] }, "preset: is an empty list"],
    [{ lang: "" }, "lang: is an empty text, not a text"],
    [{ scale: "2" }, 'scale: is the text "2", not a number'],
    [{ plain: "yes" }, 'plain: is the text "yes", not true or false'],
    [{ layers: "axes" }, 'layers: is the text "axes", not a list of texts'],
    [{ layers: [] }, "layers: is an empty list, not a list of texts"],
    [{ layers: [["axes"], "returns"] }, 'layers[1]: is the text "returns", not a list of texts'],
    [{ preset: "poster" }, 'preset: "poster" is unknown; use card, '],
    [{ scale: 9 }, "scale: 9 is out of range"],
    [{ size: "large" }, 'size: "large" is no size; write it as 1200x675'],
    [{ lang: "not a tag" }, 'lang: "not a tag" is no language tag'],
    [{ format: "bmp" }, 'format: "bmp" is unknown'],
    [{ output: "map" }, 'format: "" is unknown; give it, or end output in '],
    [{ quality: 50 }, "quality: png "],
    [{ output: "a.jpg", transparent: true }, "transparent: jpeg has no transparency"],
    [{ output: "{date}.png" }, "output: {date} is no placeholder; use {situation}, {lang}, "],
    [{ output: "{output}.png" }, "output: {output} is no placeholder"],
    [{ output: "{}.png" }, "output: {} is no placeholder"],
    [{ output: "{lang.png" }, "output: { is no placeholder"],
    [{ output: "{lang}.png" }, "output: {lang} has no value in this job; give lang one"],
    [
      { lang: Array(101).fill("en"), preset: Array(100).fill("card") },
      ": stands for 10100 pictures; write jobs of at most 10000",
    ],
  ])("tells what is wrong with %j, and where", (values, message) => {
    const place = `jobs.json: jobs[1]${message.startsWith(":") ? "" : "."}${message}`;
    expect(() => expand([job, { ...job, ...values }])).toThrow(InputError);
    expect(() => expand([job, { ...job, ...values }])).toThrow(place);
  });

  it("are told together, each once, and not without end", () => {
    const wrong = { ...job, preset: "poster", output: "{lang}.png", lang: ["en", "uk"] };
    expect(() => expand([wrong, { ...job, scale: 9 }])).toThrow(
      /^jobs\.json: jobs\[0\]\.preset: [^\n]*\njobs\.json: jobs\[1\]\.scale: [^\n]*$/,
    );
    expect(() => expand(Array.from({ length: 30 }, () => wrong))).toThrow(/\n… and 10 more$/);
  });
});

describe("checkCollisions", () => {
  it.each([
    [[{ output: "a.png" }, { output: "a.png", lang: "uk" }], /jobs\[1\].*a\.png.*by jobs\[0\]/],
    [[{ output: "a.png" }, { output: "./a.png" }], /jobs\[1\]/],
    [[{ output: "A.png" }, { output: "a.png" }], /jobs\[1\]/],
    [[{ output: "\u00e9.png" }, { output: "e\u0301.png" }], /jobs\[1\]/],
    [[{ output: "a.png", lang: ["en", "uk"] }], /jobs\[0\].*by this job; add a placeholder/],
  ])("finds two pictures of one file in %j", (values, message) => {
    expect(() => collide(values)).toThrow(message);
  });

  it("lets pictures of different files be", () => {
    expect(() => collide([{ output: "a.png" }, { output: "b/a.png" }])).not.toThrow();
  });
});

function read(text: string): BatchPicture[] {
  const faults = new BatchFaults("jobs.json");
  const jobs = readBatchFile(text, faults);
  faults.throwIfAny();
  const pictures = jobs.flatMap((one) => expandJob(one, faults));
  faults.throwIfAny();
  return pictures;
}

/** The pictures of a job file with these jobs. */
function expand(jobs: readonly object[]): BatchPicture[] {
  return read(JSON.stringify({ jobs }));
}

/** Checks jobs as if their outputs were paths. */
function collide(values: readonly object[]): void {
  const faults = new BatchFaults("jobs.json");
  const pictures = expand(values.map((value) => ({ ...job, ...value })));
  checkCollisions(
    pictures.map((picture) => ({ ...picture, path: picture.output.replace("./", "") })),
    faults,
  );
  faults.throwIfAny();
}
