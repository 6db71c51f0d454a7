/** Owns where a desktop Excel looks for an add-in that is being worked on. */
import { registrationOn } from '../../deploy/registration';

const addIn = { id: '1b6a2c7e-0000-0000-0000-000000000000', manifest: 'C:\\steward\\manifest.xml' };

test('Windows has it in the registry of the user, by its id', () => {
  expect(registrationOn('win32', 'C:\\Users\\金波', addIn)).toMatchObject({
    kind: 'run',
    add: expect.arrayContaining(['HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer', addIn.id, addIn.manifest]),
    remove: expect.arrayContaining(['delete', addIn.id]),
  });
});

test('a Mac has a copy of the manifest in Excel’s own folder', () => {
  expect(registrationOn('darwin', '/Users/jinbo', addIn)).toEqual({
    kind: 'copy',
    to: `/Users/jinbo/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${addIn.id}.xml`,
  });
});

test('elsewhere there is no desktop Excel', () => {
  expect(registrationOn('linux', '/home/jinbo', addIn)).toBeUndefined();
});
