/** Owns the loading of Microsoft's Office.js from where the page's deployment says, and what is shown where that fails. */
/// <reference types="office-js" />
import type { Bilingual } from '../../model/language';

/** How long a slow line may take, in milliseconds; the script of a blocked address never answers. */
const PATIENCE = 20_000;

export type Office = 'in-excel' | 'elsewhere' | 'unreachable';

/** Resolves once the library knows what the page runs in. */
export async function loadOffice(): Promise<Office> {
  try {
    await loadScript(document.querySelector<HTMLMetaElement>('meta[name=office-js]')!.content);
  } catch {
    return 'unreachable';
  }
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'in-excel' : 'elsewhere';
}

function loadScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const timer = setTimeout(reject, PATIENCE);
    script.onload = () => {
      clearTimeout(timer);
      resolve();
    };
    script.onerror = reject;
    script.src = source;
    document.head.append(script);
  });
}

/** What to say instead of the pane. */
export const sentences: Readonly<Record<Exclude<Office, 'in-excel'>, Bilingual>> = {
  unreachable: {
    zh: '连不上 Office 的脚本（office.js），面板打不开，台账没有改动。请检查网络后关闭面板再打开；一直这样时，请管理员按部署说明换一个脚本地址。也可以先用网页工作台检查文件。',
    en: 'Office’s script (office.js) can’t be reached, so the pane can’t open; nothing was changed. Check the network and open the pane again. If it stays so, an administrator can choose another address for it (see the deployment guide). The workbench page checks files meanwhile.',
  },
  elsewhere: {
    zh: '这一页要在 Excel 里打开。在浏览器里检查文件，请用网页工作台。',
    en: 'This page belongs into Excel. To check a file in a browser, use the workbench page.',
  },
};
