import { setPriority } from 'node:os'
import sharp from 'sharp'
import { ApiError } from '../../protocol/api-error.ts'
import { imageFor } from './image-for.ts'
import { jobShape, type Job, type JobOutcome, type ProcessLimits } from './job.ts'

/**
 * The process in which pictures are opened, made and written, one job after another. Decoders are native code that only the
 * end of a process stops, so the parent ends this one when a job takes too long, too much memory, or is wanted by nobody.
 */
const limits: ProcessLimits = JSON.parse(process.argv[2] ?? '')
/** How often its memory is looked at while it works. Milliseconds. */
const watch = 50

// Reading, writing and signing in come first, whatever pictures cost.
setPriority(15)
sharp.concurrency(1)
sharp.cache(false)

process.on('message', (message: unknown) => void work(jobShape.parse(message)))
// The parent is gone: nobody waits, and a decoder would go on for minutes.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
// Ctrl-C reaches the whole group; the parent decides in which order things stop.
process.on('SIGINT', () => {})
say({ kind: 'ready' })

async function work(job: Job): Promise<void> {
  const watching = setInterval(() => {
    if (process.memoryUsage.rss() <= limits.memory) return
    clearInterval(watching)
    say({ kind: 'overweight' })
  }, watch)
  try {
    const { bytes, facts } = await imageFor(job, limits)
    say({ kind: 'made', length: bytes.length, facts, memory: process.memoryUsage.rss() })
    process.stdout.write(bytes)
  } catch (error) {
    const { status, type, message } = asRefusal(error)
    say({ kind: 'refused', status, type, message })
  } finally {
    clearInterval(watching)
  }
}

function asRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new ApiError(400, 'invalidParameter', `The image cannot be made so: ${reason}.`)
}

function say(outcome: JobOutcome): void {
  process.send?.(outcome)
}
