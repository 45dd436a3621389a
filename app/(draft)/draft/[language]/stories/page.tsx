export { default, generateMetadata } from '@/app/(site)/[language]/stories/page'
