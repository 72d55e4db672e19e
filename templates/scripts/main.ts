/** What a page gains with script. Each module leaves a page without it whole. */

import { startAgo } from './ago.ts';
import { startThemeSwitch } from './theme-switch.ts';

startThemeSwitch();
startAgo();
