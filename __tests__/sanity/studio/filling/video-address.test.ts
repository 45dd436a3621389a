import { videoOfAddress } from '@/sanity/studio/filling/rules/video-address'

const youtube = { provider: 'youtube', videoId: 'abc123DEF4_' }
const vimeo = { provider: 'vimeo', videoId: '123456789' }

test.each([
  ['https://www.youtube.com/watch?v=abc123DEF4_', youtube],
  ['youtube.com/watch?list=PL1&v=abc123DEF4_&t=42s', youtube],
  ['  https://youtu.be/abc123DEF4_?si=tracking ', youtube],
  ['https://m.youtube.com/shorts/abc123DEF4_', youtube],
  ['https://www.youtube-nocookie.com/embed/abc123DEF4_', youtube],
  ['HTTPS://YOUTUBE.COM/live/abc123DEF4_', youtube],
  ['https://vimeo.com/123456789', vimeo],
  ['https://vimeo.com/channels/staffpicks/123456789#t=3s', vimeo],
  ['https://player.vimeo.com/video/123456789?title=0', vimeo],
])('%s', (address, video) => {
  expect(videoOfAddress(address)).toEqual(video)
})

test.each([
  '',
  'abc123DEF4_',
  'https://www.youtube.com/@channel',
  'https://www.youtube.com/playlist?list=PL1',
  'https://www.youtube.com/watch?v=short',
  'https://youtube.com.example.org/watch?v=abc123DEF4_',
  'https://example.org/?v=abc123DEF4_',
  'https://vimeo.com/',
  // Unlisted: only with its key.
  'https://vimeo.com/123456789/0123abcdef',
  'https://player.vimeo.com/video/123456789?h=0123abcdef',
  'javascript:alert(1)',
])('of no video that readers could be sent to: %s', (address) => {
  expect(videoOfAddress(address)).toBeNull()
})
