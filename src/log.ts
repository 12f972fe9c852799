/** What the program tells its operator: facts for machines and one sentence. Never a line that somebody said, never a token. */
export interface Log {
  readonly info: (facts: object, sentence: string) => void;
  readonly warn: (facts: object, sentence: string) => void;
  readonly error: (facts: object, sentence: string) => void;
}
