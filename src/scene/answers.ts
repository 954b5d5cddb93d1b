import { formatDate } from "../i18n/format.ts";
import type { Claim } from "../model/claim.ts";
import type { Question } from "../model/situation.ts";
import type { SceneContext } from "./context.ts";
import type { TextRun } from "./label.ts";
import { textRun } from "./palette.ts";

/** Who said something when, and what: the speaker's own words where they are in the picture's language, else ours. */
export interface Answer {
  readonly claim: string;
  readonly who: TextRun;
  readonly said: TextRun;
}

/** One side's answers, in the situation's own choice of order; without a heading where nobody stands on two sides. */
export interface AnswerColumn {
  readonly heading?: TextRun;
  readonly answers: readonly Answer[];
}

/** A question and its answers in columns of equal weight: who spoke first stands first. */
export interface Answers {
  readonly question: string;
  readonly columns: readonly AnswerColumn[];
  /** What has to be known to read them together, and how many statements there are in all. */
  readonly note: TextRun;
}

/** The answers to a question that had been given by then: side by side where there are sides, else one list. */
export function answersTo(question: Question, context: SceneContext): Answers {
  const { situation, local, say, theme } = context;
  const claims = question.claims.flatMap(
    (id) => situation.claims.find((claim) => claim.id === id) ?? [],
  );
  const sides = situation.parties
    .map(({ id, name }) => ({ name, claims: claims.filter(({ party }) => party === id) }))
    .filter((side) => side.claims.length > 0)
    .sort((a, b) => firstDay(a.claims).localeCompare(firstDay(b.claims), "en"));
  const answered = (own: readonly Claim[]): Answer[] => own.map((claim) => answer(claim, context));
  const columns = sides.map((side) => ({
    heading: textRun(local(side.name), "columnHeading", theme, "ink"),
    answers: answered(side.claims),
  }));
  const opposed = columns.length > 1;
  const note = [
    ...(question.note ? [local(question.note)] : []),
    say("answers.total", { count: claims.length }),
    ...(opposed ? [say("answers.equal")] : []),
  ].join(" ");
  return {
    question: question.id,
    columns: opposed ? columns : [{ answers: answered(claims) }],
    note: textRun(note, "keyLine", theme, "ink2"),
  };
}

function answer(claim: Claim, { local, lang, say, theme }: SceneContext): Answer {
  const date = formatDate(claim.saidOn, lang, "short");
  const own = claim.quote && sameLanguage(claim.quote.lang, lang) ? claim.quote : null;
  return {
    claim: claim.id,
    who: textRun(
      say("claim.said", { actor: local(claim.actor), date }),
      "keyStatus",
      theme,
      "ink2",
    ),
    said: own
      ? textRun(say("claim.quote", { quote: own.text }), "answerQuote", theme, "ink")
      : textRun(local(claim.statement), "answer", theme, "ink"),
  };
}

function sameLanguage(a: string, b: string): boolean {
  return a.split("-")[0] === b.split("-")[0];
}

/** The earliest day on which one of a side's claims counts as said. */
function firstDay(claims: readonly Claim[]): string {
  return claims.map(({ saidOn }) => `${saidOn}-99-99`.slice(0, 10)).sort()[0] ?? "";
}
