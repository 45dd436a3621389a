import { fork, type ChildProcess } from 'node:child_process'
import { constants, getPriority, setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { contentHeap, pagesHeap } from './heap-flags.js'
import { questions, type ProcessAnswers, type Questions } from './questions.ts'

export interface ChildOptions {
  /** Its name in the log. */
  readonly name: string
  readonly script: string
  /** Called before each start. */
  readonly args: () => readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: (name: string, line: string) => void
  /** Called each time it listens, with its address: at the start and after each restart. */
  readonly onListening: (url: string) => void
  /** Called when it died and will be started again. */
  readonly onEnd: () => void
  /** Called with each child, at the start and after each restart, to send it what it cannot know. */
  readonly onStart?: (child: ChildProcess) => void
  /** Called with its other messages. */
  readonly onMessage?: (message: unknown) => void
  /** How far it stands behind this process where both want a core: 0 to 19. */
  readonly niceness?: number
  /** What it may ask. */
  readonly answers?: ProcessAnswers
  /** Whether messages hold bytes and sets, which JSON cannot. */
  readonly sendsBytes?: boolean
  /** How much it may keep: as what has all content, where nothing is said. @see heap-flags.js */
  readonly heap?: readonly string[]
}

export interface RunningChild {
  /** Resolves with the address when it first listens; rejects when it ends before. */
  readonly ready: Promise<string>
  /** Sends it a message; nothing while it is being started again, which is what `onStart` is for. */
  send(message: object): void
  /** @returns `null` when it does not answer, or is being started again */
  readonly ask: Questions['ask']
  stop(): Promise<void>
}

/** Waits after a crash, doubled each time up to the longest. Milliseconds. */
const firstPause = 200
const longestPause = 10_000
/** How long a child may take to end after SIGTERM: a front waits for a quiet moment, and writes thousands of pages. Milliseconds. */
const patience = 25_000

/**
 * Runs one of our own scripts as a child that reports `{listening: url}` over IPC, and starts it again when it dies. The
 * child ends by itself when this process is gone (`disconnect`), so that even a `kill -9` leaves no port taken.
 */
export function runChild(options: ChildOptions): RunningChild {
  const {
    name,
    script,
    args,
    env,
    log,
    onListening,
    onEnd,
    onStart,
    onMessage,
    answers,
    niceness = 0,
    sendsBytes = false,
    heap = contentHeap,
  } = options
  const first = Promise.withResolvers<string>()
  let isStopping = false
  let pause = firstPause
  let current: ChildProcess | null = null
  let hasListened = false
  const tell = (message: object) => {
    if (current?.connected) current.send(message)
  }
  const talk = questions(tell, answers, (problem) => log(name, problem))

  const start = () => {
    const child = fork(script, [...args()], {
      env: { ...process.env, ...env },
      execArgv: [...process.execArgv.filter((flag) => !pagesHeap.includes(flag)), ...heap],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: sendsBytes ? 'advanced' : 'json',
    })
    current = child
    if (child.pid !== undefined)
      setPriority(child.pid, Math.min(getPriority() + niceness, constants.priority.PRIORITY_LOW))
    onStart?.(child)
    // Whole lines, however they arrive: secrets cannot be recognised in half a line.
    for (const input of [child.stdout, child.stderr])
      if (input) createInterface({ input }).on('line', (line) => line.trim() !== '' && log(name, line))
    child.on('message', (message: unknown) => {
      if (talk.take(message)) return
      const url = listeningUrl(message)
      if (url === null) return onMessage?.(message)
      hasListened = true
      pause = firstPause
      onListening(url)
      first.resolve(url)
    })
    child.on('exit', (code, signal) => {
      if (isStopping) return
      if (!hasListened) {
        isStopping = true
        first.reject(
          new Error(`${name} ended before it was ready (${signal ?? `code ${code}`}); its last lines are above`),
        )
        return
      }
      onEnd()
      log(name, `ended (${signal ?? `code ${code}`}); starting it again in ${pause} ms`)
      setTimeout(start, pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }
  start()

  return {
    ready: first.promise,
    send: tell,
    ask: talk.ask,
    async stop() {
      isStopping = true
      const child = current
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), patience)
      await ended
      clearTimeout(timer)
    },
  }
}

function listeningUrl(message: unknown): string | null {
  const isReport = typeof message === 'object' && message !== null && 'listening' in message
  return isReport && typeof message.listening === 'string' ? message.listening : null
}
