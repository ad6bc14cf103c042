import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { ErrorPage, NotFoundPage } from './hall/lost-pages.tsx';
import { HallShell } from './hall/hall-shell.tsx';
import { PageSkeleton } from './ui/progress.tsx';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: () => <HallShell><NotFoundPage /></HallShell> });

const hall = createRoute({ getParentRoute: () => root, id: 'hall', component: () => <HallShell><Outlet /></HallShell> });
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const hallRoutes = hall.addChildren([
  createRoute({ getParentRoute: () => hall, path: '/', component: lazyRouteComponent(() => import('./hall/home/home-page.tsx'), 'HomePage') }),
  createRoute({ getParentRoute: () => hall, path: '/life-events/$lifeEvent', component: lazyRouteComponent(() => import('./hall/guide/guide-page.tsx'), 'GuidePage') }),
  createRoute({
    getParentRoute: () => hall, path: '/life-events/$lifeEvent/apply',
    validateSearch: (search: Record<string, unknown>): { step?: string; about?: string } => ({ ...(text(search['step']) ? { step: String(search['step']) } : {}), ...(text(search['about']) ? { about: String(search['about']) } : {}) }),
    component: lazyRouteComponent(() => import('./hall/apply/apply-page.tsx'), 'ApplyPage'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/services', component: lazyRouteComponent(() => import('./hall/services/services-page.tsx'), 'ServicesPage') }),
  createRoute({ getParentRoute: () => hall, path: '/services/$code', component: lazyRouteComponent(() => import('./hall/services/service-page.tsx'), 'ServicePage') }),
  createRoute({ getParentRoute: () => hall, path: '/cases', component: lazyRouteComponent(() => import('./hall/case/cases-page.tsx'), 'CasesPage') }),
  createRoute({ getParentRoute: () => hall, path: '/cases/$number', component: lazyRouteComponent(() => import('./hall/case/case-page.tsx'), 'CasePage') }),
  createRoute({
    getParentRoute: () => hall, path: '/track',
    validateSearch: (search: Record<string, unknown>): { number?: string; code?: string } => ({ ...(text(search['number']) ? { number: String(search['number']) } : {}), ...(text(search['code']) ? { code: String(search['code']) } : {}) }),
    component: lazyRouteComponent(() => import('./hall/track/track-page.tsx'), 'TrackPage'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/publicity', component: lazyRouteComponent(() => import('./hall/publicity/publicity-page.tsx'), 'PublicityPage') }),
  createRoute({ getParentRoute: () => hall, path: '/publicity/$id', component: lazyRouteComponent(() => import('./hall/publicity/objection-page.tsx'), 'ObjectionPage') }),
  createRoute({ getParentRoute: () => hall, path: '/me', component: lazyRouteComponent(() => import('./hall/me/me-page.tsx'), 'MePage') }),
  createRoute({ getParentRoute: () => hall, path: '/ui', component: lazyRouteComponent(() => import('./ui/gallery/gallery-page.tsx'), 'GalleryPage') }),
]);

/** The desk stays while its items change: the queue keeps its place and its filter. */
const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage') });
const deskRoutes = desk.addChildren([createRoute({ getParentRoute: () => desk, path: '$case/$no' })]);
const manual = createRoute({ getParentRoute: () => root, path: '/desk/manual/$code', component: lazyRouteComponent(() => import('./desk/manual/manual-page.tsx'), 'ManualPage') });
const eventManual = createRoute({ getParentRoute: () => root, path: '/desk/manual/event/$id', component: lazyRouteComponent(() => import('./desk/manual/event-manual-page.tsx'), 'EventManualPage') });
const employer = createRoute({ getParentRoute: () => root, path: '/employer', component: lazyRouteComponent(() => import('./employer/employer-page.tsx'), 'EmployerPage') });
const batches = createRoute({ getParentRoute: () => root, path: '/employer/batches', component: lazyRouteComponent(() => import('./employer/batch/batches-page.tsx'), 'BatchesPage') });
const batch = createRoute({ getParentRoute: () => root, path: '/employer/batches/$id', component: lazyRouteComponent(() => import('./employer/batch/batch-page.tsx'), 'BatchPage') });

/** The router over all pages. Each part of the app adds its routes here; a page loads when somebody goes there. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([hallRoutes, manual, eventManual, deskRoutes, employer, batches, batch]),
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
