import ora from 'ora'

export interface WorkProgress {
  /** How far it is. @param line is made only when it is time for one */
  tell(line: () => string): void
  end(): void
}

/** How often who reads a log is told. Milliseconds. */
const usualPause = 10_000

/**
 * Shows how far long work is: at a terminal in one line that changes, elsewhere in plain lines from time to time.
 * @param about what is done; the beginning of each line
 */
export function startProgress(
  about: string,
  {
    stream = process.stderr,
    every = usualPause,
    now = Date.now,
  }: {
    readonly stream?: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
    /** Milliseconds. */
    readonly every?: number
    readonly now?: () => number
  } = {},
): WorkProgress {
  // A terminal that does not know how wide it is (one that a program made) would be cleared without end.
  if (stream.isTTY && stream.columns !== 0) {
    // Ctrl-C stays what it is.
    const spinner = ora({ text: about, stream, isEnabled: true, discardStdin: false }).start()
    return {
      tell: (line) => void (spinner.text = `${about}: ${line()}`),
      end: () => void spinner.stop(),
    }
  }
  let last = now()
  return {
    tell(line) {
      if (now() - last < every) return
      last = now()
      stream.write(`${about}: ${line()}\n`)
    },
    end() {},
  }
}
