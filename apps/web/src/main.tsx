// The page begins: one engine in its worker, one store on it, one App.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { createClient } from './engine/client';
import { createPageStore } from './tools/returns/state/store';
import { StoreProvider } from './tools/returns/state/useStore';
import './styles/main.scss';

const store = createPageStore(createClient());
void store.getState().start();

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no element to be in.');
createRoot(place).render(
  <StrictMode>
    <StoreProvider store={store}>
      <App />
    </StoreProvider>
  </StrictMode>,
);
