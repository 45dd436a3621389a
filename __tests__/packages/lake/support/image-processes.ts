import { until } from '../../../support/until'
import { childrenThatRun, type ChildSeen } from './child-processes'

/** The processes for pictures that this process started, as the system sees them. */
export const imageProcesses = (): ChildSeen[] => childrenThatRun('images/process/main.ts')

/** Waits until those processes are as they should be. @throws Error after half a minute */
export const untilImageProcesses = (areSo: (seen: readonly ChildSeen[]) => boolean): Promise<void> =>
  until(() => areSo(imageProcesses()), { longest: 30_000, every: 20 })
