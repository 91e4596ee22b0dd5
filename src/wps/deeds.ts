// The ribbon's buttons without the pane, in WPS: the same deeds as in Excel, on the workbook in front; a document goes into a file at once.
import { deed, type DeedName, type Said } from '../commands';
import { createWpsHost, etApplication } from '../host/wps';
import { fileName } from '../taskpane';
import { fileStore, openFile } from './files';
import { words } from './messages';
import type { Surroundings } from './shell';

export async function doIt({ root, shell }: Surroundings, name: DeedName): Promise<Said> {
  const application = etApplication(root);
  if (!application) return { title: words.pane.title, lines: [words.pane.outside] };
  const said = await deed(name, createWpsHost(application), new Date());
  if (!said.file) return said;
  const { bytes, name: wanted } = said.file;
  const saved = await fileStore(shell).save(bytes, fileName(wanted));
  if (!saved) return { title: said.title, lines: [words.files.cancelled] };
  openFile(shell, saved.where);
  return { title: said.title, lines: [words.files.saved(saved.where), words.files.open, ...said.lines] };
}
