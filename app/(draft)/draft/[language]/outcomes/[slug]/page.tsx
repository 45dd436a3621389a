export { default, generateMetadata } from '@/app/(site)/[language]/outcomes/[slug]/page'
