import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pebbleSite } from './src/build/plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  appType: 'custom',
  plugins: [react(), pebbleSite()],
});
