"""Opens documents in LibreOffice and says what stands in them, after all changes were accepted or rejected.

Standard input: a JSON list of jobs {"path", "action": "accept" | "reject" | "none"}. Standard output: a JSON list with, for
each, {"texts": {where: text}, "changes": [author, ...], "comments": [[author, text], ...]} or {"error"}. The comments and the
changes are those before the action. "changes": "none" shows the text as it is, deleted text included.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet import CellFlags, FormulaResult


def prop(name, value):
    own = PropertyValue()
    own.Name = name
    own.Value = value
    return own


def start(profile):
    pipe = "stigmalint%d" % os.getpid()
    process = subprocess.Popen(
        [
            "soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
            "-env:UserInstallation=file://" + profile, "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return process, context
        except Exception:
            time.sleep(0.25)
    process.kill()
    raise SystemExit("LibreOffice did not start")


def text_of(text):
    parts = []
    for one in text:
        if one.supportsService("com.sun.star.text.TextTable"):
            for name in one.CellNames:
                parts.append(text_of(one.getCellByName(name)))
        else:
            parts.append(paragraph_of(one))
    return "\n".join(parts)


def paragraph_of(paragraph):
    """Without the signs of notes and the numbers of pages, which LibreOffice makes when it lays a page out."""
    parts = []
    for portion in paragraph:
        kind = portion.TextPortionType
        if kind in ("Footnote", "Endnote"):
            continue
        if kind == "TextField" and portion.TextField.supportsService("com.sun.star.text.TextField.PageNumber"):
            continue
        if kind == "Annotation":
            continue
        if getattr(portion, "CharHidden", False):
            continue
        parts.append(portion.String)
    return "".join(parts)


def texts_of(document):
    texts = {"body": text_of(document.Text)}
    for kind in ("Footnotes", "Endnotes"):
        notes = getattr(document, kind)
        for index in range(notes.Count):
            texts["%s %d" % (kind, index)] = text_of(notes.getByIndex(index))
    styles = document.StyleFamilies.getByName("PageStyles")
    for name in styles.ElementNames:
        style = styles.getByName(name)
        for place in ("Header", "Footer"):
            if not style.getPropertyValue(place + "IsOn"):
                continue
            # sides that share one text give it each
            is_shared = style.getPropertyValue(place + "IsShared")
            is_first_shared = style.getPropertyValue("FirstIsShared")
            for side in [""] + ([] if is_shared else ["Left"]) + ([] if is_first_shared else ["First"]):
                texts["%s %s %s" % (name, place, side)] = text_of(style.getPropertyValue("%sText%s" % (place, side)))
    frames = document.TextFrames
    for index in range(frames.Count):
        frame = frames.getByIndex(index)
        texts["frame %d" % index] = text_of(frame.Text)
    page = document.DrawPage
    for index in range(page.Count):
        shape = page.getByIndex(index)
        if shape.supportsService("com.sun.star.text.TextFrame"):
            continue
        try:
            if shape.String:
                texts["shape %d" % index] = shape.String
        except Exception:
            pass
    return texts


def comments_of(document):
    found = []
    fields = document.TextFields.createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            found.append([field.Author, field.Content])
    return found


def changes_of(document):
    changes = document.Redlines.createEnumeration()
    found = []
    while changes.hasMoreElements():
        found.append(changes.nextElement().RedlineAuthor)
    return found


def words_of_shape(shape):
    if shape.supportsService("com.sun.star.drawing.GroupShape"):
        return "\n".join(words_of_shape(shape.getByIndex(index)) for index in range(shape.Count))
    if shape.ShapeType.endswith(".TableShape"):
        model = shape.Model
        return "\n".join(
            model.getCellByPosition(column, row).String
            for row in range(model.Rows.Count) for column in range(model.Columns.Count)
        )
    # numbers, dates and the picture of the slide are made by the program
    unread = ("SlideNumber", "DateTime", "Page", "Header")
    if any(shape.supportsService("com.sun.star.presentation.%sShape" % name) for name in unread):
        return ""
    try:
        return "" if shape.IsEmptyPresentationObject else shape.String
    except AttributeError:
        return getattr(shape, "String", "")


def texts_of_slides(document):
    texts = {}
    pages = document.DrawPages
    for index in range(pages.Count):
        page = pages.getByIndex(index)
        if not page.Visible:
            continue
        for name, own in (("slide", page), ("notes", page.NotesPage)):
            shapes = [words_of_shape(own.getByIndex(number)) for number in range(own.Count)]
            texts["%s %d" % (name, index)] = "\n".join(shapes)
    return texts


def comments_of_slides(document):
    found = []
    for index in range(document.DrawPages.Count):
        annotations = document.DrawPages.getByIndex(index).createAnnotationEnumeration()
        while annotations.hasMoreElements():
            annotation = annotations.nextElement()
            found.append([annotation.Author, annotation.TextRange.String])
    return found


def sheets_of(document):
    return [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]


def texts_of_sheets(document):
    texts = {}
    for sheet in sheets_of(document):
        if not sheet.IsVisible:
            continue
        found = []
        # cells that hold a text, and formulas that make one
        for ranges in (sheet.queryContentCells(CellFlags.STRING), sheet.queryFormulaCells(FormulaResult.STRING)):
            for index in range(ranges.Count):
                for row in ranges.getByIndex(index).getDataArray():
                    found.extend(str(value) for value in row)
        texts[sheet.Name] = "\n".join(found)
    return texts


def comments_of_sheets(document):
    found = []
    for sheet in sheets_of(document):
        notes = sheet.Annotations
        found.extend([notes.getByIndex(index).Author, notes.getByIndex(index).String] for index in range(notes.Count))
    return found


def run(desktop, dispatcher, job, folder):
    # in a folder that cannot be written to, LibreOffice asks before it opens a file
    path = os.path.join(folder, "document" + os.path.splitext(job["path"])[1])
    shutil.copyfile(job["path"], path)
    document = desktop.loadComponentFromURL(
        "file://" + path, "_blank", 0, (prop("Hidden", True),)
    )
    if document is None:
        return {"error": "LibreOffice did not open it"}
    try:
        if document.supportsService("com.sun.star.presentation.PresentationDocument"):
            comments = comments_of_slides(document)
            return {"texts": texts_of_slides(document), "changes": [], "comments": comments, "left": []}
        if document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            comments = comments_of_sheets(document)
            return {"texts": texts_of_sheets(document), "changes": [], "comments": comments, "left": []}
        changes = changes_of(document)
        comments = comments_of(document)
        if job["action"] != "none":
            command = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}[job["action"]]
            document.TextFields.refresh()
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        return {"texts": texts_of(document), "changes": changes, "comments": comments, "left": changes_of(document)}
    finally:
        document.close(True)


def main():
    jobs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as profile:
        process, context = start(profile)
        try:
            manager = context.ServiceManager
            desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            results = []
            for job in jobs:
                try:
                    results.append(run(desktop, dispatcher, job, profile))
                except Exception as error:
                    results.append({"error": str(error)[:200]})
            json.dump(results, sys.stdout)
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            process.wait(20)


main()
