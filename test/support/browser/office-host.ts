/**
 * Owns Excel's side of a page in a browser: it answers the messages that Microsoft's library posts to its host, which is the page itself or
 * the page around it. What is asked of the workbook is handed out of the browser, to the stand-in.
 */

export interface OfficeHostOptions {
  /** Requirement sets and their highest versions. */
  readonly sets: Readonly<Record<string, string>>;
  readonly workbookName: string;
  readonly locale: string;
}

/** What the page's window gives to tests, and takes from them. */
export interface OfficeHostWindow {
  /** Answers one request of the library; given by the test. */
  stewardAnswer(body: string, flags: number): Promise<{ readonly body?: string; readonly error?: number }>;
  /** Presses a ribbon button; told when the command says that it is completed. */
  stewardPress(functionName: string, control: string): Promise<void>;
  /** Hands the library events of the workbook: category, type, target, message, id. */
  stewardEvents(entries: readonly (readonly (string | number)[])[]): void;
}

/** Runs in Excel's page, before anything of it: so it is given as text, and nothing from outside it can be used in it. */
export function answerOffice({ sets, workbookName, locale }: OfficeHostOptions): void {
  if (window !== window.parent) return; // the pane's frame: what answers it is around it
  const given = window as unknown as OfficeHostWindow;
  const appContext = {
    _id: 'addin_1',
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `https://steward.test/${workbookName}`,
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '<t aid="" cid="" oid=""/>', // the library reads it as XML
    _correlationId: 'corr-1',
    _appInstanceId: 'addin_1',
    _appMinorVersion: 1,
    _hostFullVersion: '16.0.17000.40000',
    _requirementMatrix: JSON.stringify(sets),
  };
  const dispatch = { saveSettings: 76, loadSettings: 75, richApi: 93, commandCompleted: 94 };
  const responseTypes = { answer: 0, event: 1 };
  const actionTypes = { invoke: 0, register: 1, unregister: 2 };
  let sendCommand: (data: object) => void = () => {};
  let sendEvent: (data: object) => void = () => {};
  let onCompleted: () => void = () => {};
  let presses = 0;

  given.stewardPress = (functionName, control) => {
    presses += 1;
    const source = JSON.stringify({ source: { id: control } });
    return new Promise(resolve => {
      onCompleted = resolve;
      sendCommand({ 0: `press-${presses}`, 1: functionName, 2: source });
    });
  };
  given.stewardEvents = entries => sendEvent({ ArrayData: entries });

  addEventListener('message', async event => {
    if (typeof event.data !== 'string') return;
    if (event.data.startsWith('{"_messageType":1,')) return; // an answer of its own, which may be large
    const message = JSON.parse(event.data);
    if (message._messageType !== 0) return;
    event.stopImmediatePropagation(); // the page is its own parent: its library would take its own request for an answer
    const pane = event.source as Window;
    const send = (data: object, type = responseTypes.answer) =>
      pane.postMessage(
        JSON.stringify({
          _messageType: 1,
          _actionName: message._actionName,
          _conversationId: message._conversationId,
          _correlationId: message._correlationId,
          _origin: location.origin,
          _errorCode: 0,
          _responseType: type,
          _data: data,
          _serializerVersion: 1,
        }),
        event.origin,
      );
    if (message._actionType === actionTypes.register) {
      if (message._actionName === 'richApiMessage') sendEvent = data => send(data, responseTypes.event);
      if (message._actionName === 'appCommandInvoked') sendCommand = data => send(data, responseTypes.event);
      return send({ Error: 0 });
    }
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return send(appContext);
    if (message._actionName !== 'executeMethod') return send({ Error: 0 });
    const { DispatchId } = message._data.DdaMethod;
    if (DispatchId === dispatch.richApi) {
      const { body, error } = await given.stewardAnswer(message._data.ArrayData[4], message._data.ArrayData[6]);
      return send(error === undefined ? { Version: 1, Error: 0, Data: [200, [], body] } : { Version: 1, Error: error });
    }
    if (DispatchId === dispatch.commandCompleted) onCompleted();
    send({ Version: 1, Error: 0, Settings: [] });
  });
}
