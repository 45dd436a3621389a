import { useCallback, useState } from 'react'
import { accountRefusal } from '../rules/account-refusal.ts'

/** Something done about an account behind a button: whether it is going on, and why it failed. */
export function useDeed() {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const act = useCallback((work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    void work()
      .catch((error: unknown) => setProblem(accountRefusal(error)))
      .finally(() => setBusy(false))
  }, [])
  return { act, isBusy, problem }
}
