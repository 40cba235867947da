// What a command of the command line is given, so that none of them asks the clock or writes past its caller.

export type CommandLine = {
  readonly args: readonly string[]
  readonly today: Temporal.PlainDate
  readonly now: () => Temporal.Instant
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** The exit code: 0 when done, 1 when it could not be, with a sentence said. */
export type RunCommand = (line: CommandLine) => Promise<number>
