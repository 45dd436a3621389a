import type { InputProps } from 'sanity'
import { Points } from '../../parts/points.tsx'
import { logLineSaid } from '../rules/log-line.ts'

/** Whether an input is that of what a withdrawal did, which is only read. */
export const isWithdrawalLog = ({ path }: InputProps): boolean => path.length === 1 && path[0] === 'withdrawalLog'

/** What a withdrawal did, in the words of whoever reads Studio. */
export function WithdrawalLog(props: InputProps) {
  const { value, renderDefault } = props
  const lines: readonly unknown[] = Array.isArray(value) ? value : []
  if (lines.length === 0) return renderDefault(props)
  return <Points sentences={lines.map((line) => logLineSaid(String(line)))} />
}
