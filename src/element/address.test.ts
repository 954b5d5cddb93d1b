import { expect, test } from "vitest";
import { readAddress, writeAddress } from "./address.ts";

const state = {
  asOf: "x-konash-17a",
  mark: "return-kursk",
  question: null,
  claim: null,
  reading: "other-press",
  layers: "axes,returns",
};

test("what is written is read again, with or without a prefix", () => {
  for (const prefix of ["", "one"]) {
    expect(readAddress(writeAddress("", prefix, state), prefix)).toEqual(state);
  }
  expect(writeAddress("", "", state)).toBe(
    "#as-of=x-konash-17a&mark=return-kursk&reading=other-press&layers=axes,returns",
  );
});

test("two maps and an anchor share a fragment", () => {
  const both = writeAddress(writeAddress("#top", "a", state), "b", { ...state, mark: null });
  expect(both).toMatch(/^#top&a\.as-of=.*&b\.as-of=/);
  expect(readAddress(both, "a").mark).toBe("return-kursk");
  expect(readAddress(both, "b").mark).toBeNull();
  const none = { asOf: null, mark: null, question: null, claim: null, reading: null, layers: null };
  expect(writeAddress(writeAddress(both, "a", none), "b", none)).toBe("#top");
  expect(writeAddress("", "", none)).toBe("");
});

test("any text survives, and a broken fragment is nothing", () => {
  const odd = { ...state, mark: "a&b=c #%é" };
  expect(readAddress(writeAddress("", "", odd), "").mark).toBe(odd.mark);
  expect(readAddress("#as-of=%E0%A4%A&mark", "")).toMatchObject({ asOf: null, mark: null });
});
