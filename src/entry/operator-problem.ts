/** What keeps a command or the service from starting, as a sentence for whoever started it, with the exit code. */
export class OperatorProblem extends Error {
  /** 1 a fault of ours, 2 the input or a setting is wrong, 3 somebody else is at it. */
  readonly exit: 1 | 2 | 3;

  constructor(exit: 1 | 2 | 3, message: string) {
    super(message);
    this.name = 'OperatorProblem';
    this.exit = exit;
  }
}
