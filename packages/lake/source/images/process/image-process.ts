import { fork } from 'node:child_process'
import { ApiError } from '../../protocol/api-error.ts'
import { scriptBeside } from '../../process/script-beside.ts'
import { outcomeShape, type Job, type ProcessLimits } from './job.ts'

export interface Made {
  readonly bytes: Buffer
  /** What the process says of it, by kind of job. */
  readonly facts: unknown
  /** Bytes that the process holds afterwards. */
  readonly memory: number
}

/** One process for pictures, with one job at a time. */
export interface ImageProcess {
  /**
   * @param upload the bytes of a `clean` job
   * @param deadline milliseconds, from when the process has started
   * @throws ApiError what the picture or its parameters are refused for; 503 past the deadline or the bound of memory
   */
  run(job: Job, upload: Uint8Array | null, deadline: number, signal: AbortSignal): Promise<Made>
  /** Ends it at once, whatever it does. */
  end(): void
  readonly isEnded: boolean
}

const script = scriptBeside(import.meta.filename, 'main')
/** Bytes of one picture that was made. The largest that may be asked for is half of it as PNG noise. */
const maxMade = 300_000_000
/** Milliseconds that a process may take until it takes a job. */
const startTime = 30_000
/**
 * What text drawn in a picture needs to find its fonts, and where Node keeps compiled code if it was told to. No token or secret
 * goes where strangers' bytes are decoded.
 */
const handedOn = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'SystemRoot',
  'FONTCONFIG_PATH',
  'FONTCONFIG_FILE',
  'NODE_COMPILE_CACHE',
]

/** @param limits `memory`: bytes that it may hold; beyond, it is ended */
export function startImageProcess({ memory, uploadPixels, outputPixels }: ProcessLimits): ImageProcess {
  const limits: ProcessLimits = { memory, uploadPixels, outputPixels }
  const child = fork(script, [JSON.stringify(limits)], {
    execArgv: ['--max-old-space-size=192', '--disable-warning=ExperimentalWarning'],
    // Freed memory goes back: glibc keeps an arena for each thread otherwise.
    env: {
      ...Object.fromEntries(handedOn.map((name) => [name, process.env[name]])),
      NODE_ENV: process.env.NODE_ENV,
      MALLOC_ARENA_MAX: '2',
      UV_THREADPOOL_SIZE: '2',
    },
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  })
  let isEnded = false
  let isReady = false
  let job: { settle(outcome: Made | Error): void; take(part: Buffer): void; hear(message: unknown): void } | null = null
  const end = () => {
    isEnded = true
    child.kill('SIGKILL')
  }
  child.on('error', (error) => {
    end()
    job?.settle(error)
  })
  child.on('exit', (code, signal) => {
    isEnded = true
    job?.settle(
      new ApiError(503, 'serviceUnavailableError', `The process for pictures ended (${signal ?? code}).`, again),
    )
  })
  child.on('message', (message: unknown) => {
    isReady = true
    job?.hear(message)
  })
  child.stdout?.on('data', (part: Buffer) => job?.take(part))
  // It was ended while it was given bytes: `exit` tells.
  child.stdin?.on('error', () => {})
  const handles = [child, child.channel, child.stdin, child.stdout]
  // Idle, it keeps no program from ending; at work it does.
  const hold = (isHeld: boolean) => handles.forEach((each) => holdOpen(each, isHeld))
  hold(false)

  return {
    end,
    get isEnded() {
      return isEnded
    },
    run: (asked, upload, deadline, signal) =>
      new Promise((resolve, reject) => {
        const parts: Buffer[] = []
        let length = 0
        let made: (Omit<Made, 'bytes'> & { length: number }) | null = null
        const giveUp = (error: Error) => {
          end()
          job?.settle(error)
        }
        const leave = () =>
          giveUp(new ApiError(503, 'serviceUnavailableError', 'Nobody waits for this picture any more.'))
        let timer = setTimeout(() => giveUp(slowStart()), startTime)
        const begin = () => {
          clearTimeout(timer)
          timer = setTimeout(() => giveUp(new TooCostly(asked, `longer than ${deadline / 1000} seconds`)), deadline)
        }
        if (isReady) begin()
        const finish = () => {
          if (made && length === made.length) job?.settle({ ...made, bytes: Buffer.concat(parts) })
        }
        job = {
          settle(outcome) {
            job = null
            clearTimeout(timer)
            signal.removeEventListener('abort', leave)
            hold(false)
            if (outcome instanceof Error) reject(outcome)
            else resolve(outcome)
          },
          take(part) {
            parts.push(part)
            length += part.length
            if (length > maxMade) giveUp(new TooCostly(asked, 'more memory than one picture may'))
            else finish()
          },
          hear(message) {
            const outcome = outcomeShape.parse(message)
            if (outcome.kind === 'ready') return begin()
            if (outcome.kind === 'overweight') return giveUp(new TooCostly(asked, 'more memory than one picture may'))
            if (outcome.kind === 'refused')
              return job?.settle(new ApiError(outcome.status, outcome.type, outcome.message))
            made = outcome
            finish()
          },
        }
        hold(true)
        if (signal.aborted) return leave()
        signal.addEventListener('abort', leave)
        child.send(asked)
        if (upload) child.stdin?.write(upload)
      }),
  }
}

const again = { retryAfter: 5 }

function slowStart(): ApiError {
  return new ApiError(503, 'serviceUnavailableError', 'The process for pictures did not start in time.', again)
}

/** It would end the same way at once again. */
export class TooCostly extends ApiError {
  constructor(job: Job, cost: string) {
    const description =
      job.kind === 'clean'
        ? `This picture takes ${cost} to open. Save it with fewer pixels or in another format, and upload it again.`
        : `This picture takes ${cost} to make. Ask for fewer pixels or another format.`
    if (job.kind === 'clean') super(400, 'invalidImage', description)
    else super(503, 'serviceUnavailableError', description, { retryAfter: 60 })
    this.name = 'TooCostly'
  }
}

function holdOpen(handle: unknown, isHeld: boolean): void {
  const method = isHeld ? 'ref' : 'unref'
  if (typeof handle !== 'object' || handle === null || !(method in handle)) return
  const hold: unknown = Reflect.get(handle, method)
  if (typeof hold === 'function') hold.call(handle)
}
