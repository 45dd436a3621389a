import { leadSockets } from '@/sanity/studio/connection/lead-sockets'

const Led = leadSockets('https://nap.example/lake', 'nap1325', WebSocket)

it.each([
  [
    'wss://nap1325.nap.example/lake/v1/socket/production-comments?tag=x',
    'wss://nap.example/lake/v1/socket/production-comments?tag=x',
  ],
  ['wss://nap.example/lake/v1/streams', 'wss://nap.example/lake/v1/streams'],
  ['wss://other.example/lake', 'wss://other.example/lake'],
])('a socket to %s is opened at %s', (address, expected) => {
  const socket = new Led(address)
  socket.addEventListener('error', () => {})
  expect(socket.url).toBe(expected)
  socket.close()
  expect(socket).toBeInstanceOf(WebSocket)
})
