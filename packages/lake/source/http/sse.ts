import { encodeComment, encodeEvent } from './encode-event.ts'
import { waitingRooms } from './waiting-room.ts'

/** Idle connections are closed by proxies after a minute or so; a comment now and then keeps them open. Milliseconds. */
const keepAlive = 15_000

interface EventStream {
  /** Sends one event; `data` as JSON on one line. */
  send(type: string, data: unknown, id?: string): void
  /** Sends an event that `encodeEvent` made, which many streams may share. */
  sendEncoded(event: Uint8Array): void
  close(): void
}

/** Makes answers of Server-Sent Events. @param open called once, with the stream; returns what to do when its reader is gone */
export type EventStreams = (open: (stream: EventStream) => () => void) => Response

/**
 * The event streams of one lake, which share the memory for what waits. A reader for whom too much waits is cut off: clients
 * then connect again and fetch what they missed.
 */
export function eventStreams(): EventStreams {
  const newRoom = waitingRooms()
  return (open) => eventStream(open, newRoom)
}

function eventStream(open: Parameters<EventStreams>[0], newRoom: ReturnType<typeof waitingRooms>): Response {
  let end = () => {}
  let give = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isEnded = false
        let isClosing = false
        let isWanted = false
        let onEnd = () => {}
        const room = newRoom(() => {
          end()
          controller.error(new Error('A reader of events did not read, and was ended.'))
        })
        end = () => {
          if (isEnded) return
          isEnded = true
          clearInterval(timer)
          room.close()
          onEnd()
        }
        give = () => {
          const piece = room.take()
          isWanted = !piece
          if (piece) controller.enqueue(piece)
          else if (isClosing && !isEnded) {
            end()
            controller.close()
          }
        }
        // A reader that waits for the next piece gets it at once.
        const write = (piece: Uint8Array): void => {
          if (isEnded || isClosing) return
          if (!isWanted) return room.add(piece)
          isWanted = false
          controller.enqueue(piece)
        }
        const timer = setInterval(() => write(encodeComment('keep-alive')), keepAlive).unref()
        write(encodeComment(''))
        onEnd = open({
          send: (type, data, id) => write(encodeEvent(type, data, id)),
          sendEncoded: write,
          close() {
            isClosing = true
            if (isWanted) give()
          },
        })
      },
      pull: () => give(),
      cancel: () => end(),
    },
    // Nothing waits in the stream itself: what waits is counted.
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
