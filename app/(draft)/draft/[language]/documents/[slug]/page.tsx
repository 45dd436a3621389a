export { default, generateMetadata } from '@/app/(site)/[language]/documents/[slug]/page'
