import ora from 'ora'
import type { Progress } from '../backup/progress.ts'

interface ShownProgress extends Progress {
  /** Before anything else is written. */
  end(): void
}

interface Watching {
  /** Never standard output: that is what a command gives. */
  readonly stream?: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly now?: () => number
}

/** Milliseconds between two lines, for who reads a log, and at a terminal, where one line changes. */
const pauses = { plain: 10_000, terminal: 100 }

/**
 * Shows how far long work is, on standard error: at a terminal in one line that changes, elsewhere in plain lines from time to time.
 * @param about what is done; stands before each line that changes
 */
export function showProgress(about: string, { stream = process.stderr, now = Date.now }: Watching = {}): ShownProgress {
  // A terminal that does not know how wide it is (one that a program made) would be cleared without end.
  const isTerminal = stream.isTTY === true && stream.columns !== 0
  // Ctrl-C stays what it is.
  const spinner = isTerminal ? ora({ text: about, stream, isEnabled: true, discardStdin: false }).start() : null
  let last = now()
  return {
    say(line) {
      spinner?.clear()
      stream.write(`${line}\n`)
    },
    tell(line) {
      if (now() - last < (spinner ? pauses.terminal : pauses.plain)) return
      last = now()
      if (!spinner) return void stream.write(`${about}: ${line()}\n`)
      spinner.text = `${about}: ${line()}`
      // Work that gives the event loop no turn would leave its timer waiting.
      spinner.render()
    },
    end: () => void spinner?.stop(),
  }
}

const barLength = 20

/** @returns such as `█████░░░░░ 2,000 of 4,000 documents` */
export function bar(done: number, total: number, of: string): string {
  const filled = total === 0 ? barLength : Math.floor((done / total) * barLength)
  const number = (value: number) => value.toLocaleString('en')
  return `${'█'.repeat(filled)}${'░'.repeat(barLength - filled)} ${number(done)} of ${number(total)} ${of}`
}
