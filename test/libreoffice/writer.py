"""Asks LibreOffice's own grammar checker about a document, as Writer does, applies what it proposes, and saves a DOCX.

Arguments: the name of the pipe, the file of paragraphs (JSON), the DOCX to write. Prints JSON: what the checker
said, and the body of the DOCX.
"""
import json
import sys
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

SERVICE = "com.sun.star.linguistic2.Proofreader"


def connected(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(300):
        try:
            return resolver.resolve(address)
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not answer")


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def checker_of(context, locale):
    """The grammar checker that Writer would ask for this language."""
    manager = context.ServiceManager.createInstanceWithContext("com.sun.star.linguistic2.LinguServiceManager", context)
    names = manager.getAvailableServices(SERVICE, locale)
    if not names:
        return [], None
    return list(names), context.ServiceManager.createInstanceWithContext(names[0], context)


def errors_in(checker, text, locale):
    """Sentence by sentence, as Writer goes through a paragraph."""
    # LibreOffice counts in units of UTF-16
    units = text.encode("utf-16-le")
    found, start, end = [], 0, len(units) // 2
    while start < end:
        result = checker.doProofreading("document", text, locale, start, end, ())
        for error in result.aErrors:
            start_of = error.nErrorStart
            found.append(
                {
                    "words": units[2 * start_of : 2 * (start_of + error.nErrorLength)].decode("utf-16-le"),
                    "start": start_of,
                    "length": error.nErrorLength,
                    "says": error.aShortComment,
                    "replacements": list(error.aSuggestions),
                }
            )
        if result.nStartOfNextSentencePosition <= start:
            break
        start = result.nStartOfNextSentencePosition
    return found


def main():
    pipe, paragraphs_path, docx = sys.argv[1:4]
    with open(paragraphs_path, encoding="utf-8") as file:
        paragraphs = json.load(file)
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    locale = Locale("en", "US", "")
    names, checker = checker_of(context, locale)
    if checker is None:
        print(json.dumps({"services": names, "paragraphs": []}))
        return
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (setting("Hidden", True),))
    cursor = document.Text.createTextCursor()
    for number, paragraph in enumerate(paragraphs):
        if number > 0:
            document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        document.Text.insertString(cursor, paragraph, False)
    document.RecordChanges = True
    said = []
    for number, paragraph in enumerate(document.Text.createEnumeration()):
        errors = errors_in(checker, paragraph.getString(), locale)
        said.append(errors)
        if number > 0 or not errors or not errors[0]["replacements"]:
            continue
        # what a click in the menu does
        error = errors[0]
        cursor = document.Text.createTextCursorByRange(paragraph.getStart())
        cursor.goRight(error["start"], False)
        cursor.goRight(error["length"], True)
        cursor.setString(error["replacements"][0])
    document.storeToURL(uno.systemPathToFileUrl(docx), (setting("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    with zipfile.ZipFile(docx) as parts:
        body = parts.read("word/document.xml").decode("utf-8")
    print(json.dumps({"services": names, "paragraphs": said, "document": body}))
    try:
        desktop.terminate()
    except Exception:
        pass


main()
