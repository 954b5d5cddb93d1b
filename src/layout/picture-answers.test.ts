import { describe, expect, it, test } from "vitest";
import { situation, ukraineScene } from "../scene/fixtures/ukraine.ts";
import { mapCollisions, pictureCollisions } from "./fixtures/collisions.ts";
import { layoutPicture, type Picture } from "./picture.ts";

const sizes = [
  { width: 1200, height: 675 },
  { width: 1080, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 720, height: 1100 },
];
const questions = situation.questions.map(({ id }) => id);

const cases = sizes.flatMap((size, i) =>
  questions.flatMap((question, j) => {
    const lang = ["en", "uk", "de", "fr"][(i + j) % 4]!;
    return [{ ...size, question, lang }];
  }),
);

function drawn({ question, lang, width, height }: (typeof cases)[number]): {
  picture: Picture;
  shown: (readonly string[])[];
} {
  const scene = ukraineScene({ question, lang });
  const picture = layoutPicture(scene, { width, height });
  const words = picture.texts.map(({ run }) => run.text).join(" ");
  const shown = scene.furniture.answers!.columns.map(({ answers }) =>
    answers.filter(({ said }) => words.includes(said.text.slice(0, 12))).map(({ claim }) => claim),
  );
  return { picture, shown };
}

describe.each(cases)("$question at $width × $height in $lang", (asked) => {
  const { picture, shown } = drawn(asked);

  it("keeps every text apart, inside and off the map", () => {
    expect([...pictureCollisions(picture), ...mapCollisions(picture.map.layout)]).toEqual([]);
  });

  it("gives each side at least one answer, in columns of one width", () => {
    expect(shown.filter((answers) => answers.length === 0)).toEqual([]);
  });

  it("still says what the marks mean, and who is cited", () => {
    expect(picture.swatches.length).toBeGreaterThan(5);
    expect(picture.texts.length).toBeGreaterThan(12);
  });
});

test("each side is given as many answers", () => {
  const card = { width: 1200, height: 675, lang: "en", question: "withdrawal" };
  expect(drawn(card).shown.map((answers) => answers.length)).toEqual([4, 4]);
});

test("a picture too small for its answers is refused, naming the height it takes", () => {
  const scene = ukraineScene({ question: "withdrawal" });
  expect(() => layoutPicture(scene, { width: 400, height: 400 })).toThrow(/at least \d+/);
});
