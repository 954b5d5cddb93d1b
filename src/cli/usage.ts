/** Thrown when a command is called wrongly: its message and the usage are printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
  /** The usage that is printed below; default: the list of commands. */
  readonly usage: string | undefined;

  constructor(message: string, usage?: string) {
    super(message);
    this.usage = usage;
  }
}
