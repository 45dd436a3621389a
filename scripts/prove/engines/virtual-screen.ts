import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A screen that nobody sees, larger than the largest window: for who has no headless mode. It has a number, by which programs find it. */
export async function startScreen(): Promise<{ display: string; child: ChildProcess }> {
  const words = ['-displayfd', '3', '-screen', '0', '1600x2400x24', '-nolisten', 'tcp']
  const child = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(child.stdio[3] as NodeJS.ReadableStream, 'data')
  return { display: `:${String(number).trim()}`, child }
}
