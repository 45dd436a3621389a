import { spawnSync } from 'node:child_process'

/** After `unshare` and its words: this machine reaches itself, and nobody else. */
export const alone = ['--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']

/**
 * Words that run a command without a network, where this system lets us: whatever it would fetch makes it fail. Elsewhere the command
 * as it is.
 */
export function withoutNetwork(command: readonly string[]): readonly string[] {
  const words = [...(process.getuid?.() === 0 ? [] : ['--map-root-user']), ...alone]
  const { status } = spawnSync('unshare', [...words, 'test', '-w', '.'])
  return status === 0 ? ['unshare', ...words, ...command] : command
}
