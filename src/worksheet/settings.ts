// The hidden sheet: what the program must find again, as text, the one store that Excel, WPS and files all keep.
import { nameOf, settingKeys, type SettingKey } from './names';
import { at, call, finish, put, sketch, type Drawn } from './sketch';

export const SETTINGS = '_nianbao';

export function settingsSheet(values: Readonly<Record<SettingKey, string>>): Drawn {
  const into = sketch(SETTINGS);
  settingKeys.forEach((key, index) => {
    put(into, at(1 + index, 1), 'setting', { value: key });
    put(into, at(1 + index, 2), 'setting', values[key] === '' ? {} : { value: values[key] });
    call(into, nameOf(`setting.${key}`), at(1 + index, 2));
  });
  return finish(into, { widths: [40, 120], visibility: 'veryHidden', protect: false });
}
