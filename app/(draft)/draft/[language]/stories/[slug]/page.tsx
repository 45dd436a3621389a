export { default, generateMetadata } from '@/app/(site)/[language]/stories/[slug]/page'
