import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { once } from 'node:events'
import sharp from 'sharp'
import { ApiError } from '../../protocol/api-error.ts'
import { cleanImage } from '../clean-image.ts'
import { imageMetadata } from '../image-metadata.ts'
import { parseImageParameters } from '../image-parameters.ts'
import { transform } from '../transform.ts'
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
    const { bytes, facts } = await made(job)
    say({ kind: 'made', length: bytes.length, facts, memory: process.memoryUsage.rss() })
    process.stdout.write(bytes)
  } catch (error) {
    const { status, type, message } = asRefusal(error)
    say({ kind: 'refused', status, type, message })
  } finally {
    clearInterval(watching)
  }
}

async function made(job: Job): Promise<{ bytes: Buffer; facts: unknown }> {
  if (job.kind === 'transform') {
    const original = await readFile(job.path).catch(() => {
      throw new ApiError(404, 'notFound', 'There is no such asset.')
    })
    const given = parseImageParameters(new URLSearchParams(job.search))
    const { data, type } = await transform(original, given, job.accept, limits)
    return { bytes: data, facts: { type } }
  }
  const image = await cleanImage(await readInput(job.length), limits.uploadPixels)
  const { bytes, ...facts } = image
  return { bytes, facts: { ...facts, metadata: await imageMetadata(image) } }
}

/** The next bytes of the standard input. */
async function readInput(length: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let missing = length
  while (missing > 0) {
    const part: unknown = process.stdin.read(Math.min(missing, process.stdin.readableLength || 1))
    if (Buffer.isBuffer(part)) {
      parts.push(part)
      missing -= part.length
    } else await once(process.stdin, 'readable')
  }
  return Buffer.concat(parts)
}

function asRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new ApiError(400, 'invalidParameter', `The image cannot be made so: ${reason}.`)
}

function say(outcome: JobOutcome): void {
  process.send?.(outcome)
}
