/** What is open beside the map: a claim over a mark over a question; with nothing chosen, the first question. */
export interface View {
  readonly mark: string | null;
  readonly question: string | null;
  readonly claim: string | null;
}

/** Nothing chosen. */
export const HOME: View = { mark: null, question: null, claim: null };
