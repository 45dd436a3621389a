import type { CommittedTransaction } from '../protocol/transaction.ts'

/** How many transactions a listener may be behind. */
const maxBehind = 1000

/** A listener whose filter is slower than the commits: it is ended, and its client connects again. */
class TooFarBehind extends Error {}

/**
 * Hands on transactions in their order although each is judged elsewhere and comes back some time later.
 * @param fail called once, with what `judge` threw or `TooFarBehind`; nothing is sent after it
 */
export function judgeInTurn<Verdict>(options: {
  readonly judge: (transaction: CommittedTransaction) => Promise<Verdict>
  readonly tell: (transaction: CommittedTransaction, verdict: Verdict) => void
  readonly fail: (error: unknown) => void
}): (transaction: CommittedTransaction) => void {
  const waiting: CommittedTransaction[] = []
  let isBusy = false
  let hasFailed = false
  const fail = (error: unknown) => {
    if (hasFailed) return
    hasFailed = true
    waiting.length = 0
    options.fail(error)
  }
  const work = async () => {
    isBusy = true
    try {
      for (let transaction = waiting.shift(); transaction; transaction = waiting.shift()) {
        const verdict = await options.judge(transaction)
        if (!hasFailed) options.tell(transaction, verdict)
      }
    } catch (error) {
      fail(error)
    }
    isBusy = false
  }
  return (transaction) => {
    if (hasFailed) return
    if (waiting.length >= maxBehind) return fail(new TooFarBehind())
    waiting.push(transaction)
    if (!isBusy) void work()
  }
}
