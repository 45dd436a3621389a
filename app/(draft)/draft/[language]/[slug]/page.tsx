export { default, generateMetadata } from '@/app/(site)/[language]/[slug]/page'
