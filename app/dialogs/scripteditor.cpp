// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/scripteditor.h"

#include "app/dialogs/scripteditorexamples.h"
#include "app/dialogs/scripteditortext.h"
#include "app/library/userfiles.h"
#include "remote/tools/scripttool.h"
#include "widgets/theme/theme.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QTextBlock>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int messagesHeight = 120;
constexpr qsizetype longestMessages = 64 * 1024;

QString suffixed(const QString& name)
{
    return name + QStringLiteral(".bt");
}

} // namespace

ScriptEditor::ScriptEditor(QWidget* parent)
    : QDialog(parent), m_acceptance(userfiles::acceptedScripts()), m_name(new QLineEdit),
      m_text(new ScriptEditorText), m_run(new QPushButton(tr("Run"))), m_status(new QLabel),
      m_place(new QLabel), m_messages(new QPlainTextEdit)
{
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    resize(820, 640);
    m_name->setPlaceholderText(tr("name"));
    m_name->setMaximumWidth(220);
    m_name->setMaxLength(64);
    auto* nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(m_name);
    m_run->setProperty("primary", true);
    m_text->setPlaceholderText(
        tr("A bpftrace program. hist() becomes a heat map, a map of stacks a flame graph, a map of numbers "
           "lines, printf() a table."));
    m_text->setProperty("panel", true);
    m_messages->setReadOnly(true);
    m_messages->setFont(monospaceFont(-1));
    m_messages->setFixedHeight(messagesHeight);
    m_messages->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_messages->setAccessibleName(tr("Messages of bpftrace"));
    m_messages->hide();
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->setProperty("muted", true);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->addWidget(nameLabel);
    top->addWidget(m_name);
    top->addWidget(new QLabel(QStringLiteral(".bt")));
    top->addSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_messages);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_status, 1);
    bottom->addWidget(m_place);
    layout->addLayout(bottom);

    auto* examples = new QPushButton(tr("New from example"));
    auto* menu = new QMenu(examples);
    for (const ScriptExample& example : scriptExamples())
        menu->addAction(example.title, this, [this, &example] { openScript(example.name, example.text); });
    examples->setMenu(menu);
    auto* open = new QPushButton(tr("Open…"));
    auto* saveButton = new QPushButton(tr("Save"));
    saveButton->setToolTip(tr("Keeps it as a tool of your own (Ctrl+S)"));
    for (QPushButton* button : {examples, open, saveButton, m_run}) {
        button->setAutoDefault(false);
        if (button == m_run)
            top->addStretch();
        top->addWidget(button);
    }
    connect(open, &QPushButton::clicked, this, &ScriptEditor::askForFile);
    connect(saveButton, &QPushButton::clicked, this, &ScriptEditor::save);
    connect(m_run, &QPushButton::clicked, this, &ScriptEditor::run);
    connect(m_name, &QLineEdit::textChanged, this, &ScriptEditor::updateTitle);
    connect(m_text->document(), &QTextDocument::modificationChanged, this, &ScriptEditor::updateTitle);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const QTextCursor cursor = m_text->textCursor();
        m_place->setText(
            tr("line %1, column %2").arg(cursor.blockNumber() + 1).arg(cursor.positionInBlock() + 1));
    });
    buildActions();
    setHost({});
    updateTitle();
    m_text->setFocus();
}

void ScriptEditor::buildActions()
{
    const auto shortcut = [this](const QKeySequence& keys, void (ScriptEditor::*action)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    shortcut(Qt::CTRL | Qt::Key_Return, &ScriptEditor::run);
    shortcut(Qt::CTRL | Qt::Key_Enter, &ScriptEditor::run);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, [this] { save(); });
    shortcut(QKeySequence::Open, &ScriptEditor::askForFile);
}

void ScriptEditor::setHost(const QString& name)
{
    if (name.isEmpty() != m_host.isEmpty() || m_status->text().isEmpty())
        say(name.isEmpty() ? tr("Connect to a host to run it.") : QString());
    m_host = name;
    m_run->setEnabled(!name.isEmpty());
    m_run->setToolTip(name.isEmpty() ? tr("Connect to a host first")
                                     : tr("Runs it as root on %1 (Ctrl+Enter)").arg(name).toHtmlEscaped());
}

QString ScriptEditor::scriptName() const
{
    const QString name = m_name->text().trimmed();
    return name.endsWith(QLatin1String(".bt")) ? name.chopped(3) : name;
}

QByteArray ScriptEditor::text() const
{
    QByteArray text = m_text->toPlainText().toUtf8();
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return text;
}

bool ScriptEditor::isModified() const
{
    return m_text->document()->isModified() && !m_text->document()->isEmpty();
}

bool ScriptEditor::mayClose()
{
    if (!isModified())
        return true;
    QMessageBox box(QMessageBox::Question, windowTitle(), tr("The script is not saved."),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setWindowTitle(tr("Own script"));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

bool ScriptEditor::openScript(const QString& name, const QByteArray& text, const QString& file)
{
    if (!mayClose())
        return false;
    m_file = file;
    m_name->setText(name);
    m_text->setPlainText(QString::fromUtf8(text));
    m_text->setMessages({});
    m_messages->hide();
    m_text->document()->setModified(false);
    say(m_host.isEmpty() ? tr("Connect to a host to run it.") : QString());
    updateTitle();
    return true;
}

bool ScriptEditor::openFile(const QString& path)
{
    const Result<QByteArray> text = readScript(path);
    if (!text.hasValue()) {
        showProblem(text.error());
        return false;
    }
    return openScript(QFileInfo(path).completeBaseName(), text.value(), QFileInfo(path).absoluteFilePath());
}

void ScriptEditor::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a script"), userfiles::scriptsFolder(),
                                                      tr("bpftrace scripts (*.bt);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

std::optional<Error> ScriptEditor::problem() const
{
    if (!isScriptName(scriptName()))
        return Error{scriptName().isEmpty() ? tr("The script has no name.")
                                            : tr("“%1” is no name for a script.").arg(scriptName()),
                     {},
                     tr("Use letters, digits, “.”, “_” and “-” only.")};
    return checkScriptText(text(), {});
}

bool ScriptEditor::mayReplace(const QString& path)
{
    if (path == m_file || !QFileInfo::exists(path))
        return true;
    QMessageBox box(QMessageBox::Question, tr("Own script"),
                    tr("You have a script %1 already. Replace it?").arg(suffixed(scriptName())),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    const QPushButton* replace = box.addButton(tr("Replace"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

bool ScriptEditor::save()
{
    if (const std::optional<Error> wrong = problem()) {
        showProblem(*wrong);
        return false;
    }
    const QString name = scriptName();
    if (!mayReplace(userfiles::scriptsFolder() + u'/' + suffixed(name)))
        return false;
    const Result<QString> path = userfiles::saveScript(name, text());
    if (!path.hasValue()) {
        showProblem(path.error());
        return false;
    }
    if (const Result<void> kept = m_acceptance.accept(suffixed(name), text()); !kept.hasValue())
        showProblem(kept.error());
    m_file = path.value();
    m_text->document()->setModified(false);
    const bool standsIn = QFile::exists(QStringLiteral(":/scripts/") + suffixed(name));
    say(standsIn ? tr("Saved. It stands in for the script %1 that Beescope carries.").arg(suffixed(name))
                 : tr("Saved as the tool %1.").arg(name));
    updateTitle();
    Q_EMIT saved(name);
    return true;
}

void ScriptEditor::run()
{
    if (m_host.isEmpty())
        return say(tr("Connect to a host first."), true);
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(QStringLiteral("script"));
    if (const std::optional<Error> wrong = problem())
        return showProblem(*wrong);
    if (const Result<void> kept = m_acceptance.accept(suffixed(scriptName()), text()); !kept.hasValue())
        return showProblem(kept.error());
    m_messages->hide();
    m_text->setMessages({});
    say(tr("Starting on %1…").arg(m_host));
    Q_EMIT runRequested(makeScriptTool(scriptName(), text(), isModified() ? QString() : m_file));
}

void ScriptEditor::showRunning()
{
    say(tr("Running on %1.").arg(m_host));
}

void ScriptEditor::showNotStarted()
{
    say(tr("It did not start."), true);
}

void ScriptEditor::showEnd(const std::optional<Error>& failure, const QByteArray& standardError)
{
    m_text->setMessages(scriptMessages(standardError));
    if (!failure) {
        say(tr("Finished."));
        return;
    }
    say(failure->message, true);
    const QString raw = QString::fromUtf8(standardError.right(longestMessages)).trimmed();
    QStringList parts{raw.contains(failure->reason.trimmed()) ? QString() : failure->reason, failure->remedy};
    parts.removeAll(QString());
    QString all = parts.join(u'\n');
    if (!raw.isEmpty())
        all += (all.isEmpty() ? QString() : QStringLiteral("\n\n")) + raw;
    m_messages->setPlainText(displayLines(all));
    m_messages->setVisible(!all.isEmpty());
}

void ScriptEditor::reject()
{
    if (mayClose())
        QDialog::reject();
}

void ScriptEditor::closeEvent(QCloseEvent* event)
{
    if (mayClose())
        event->accept();
    else
        event->ignore();
}

void ScriptEditor::say(const QString& text, bool isProblem)
{
    m_status->setProperty("tone", isProblem ? QStringLiteral("error") : QString());
    m_status->setProperty("muted", !isProblem);
    m_status->style()->polish(m_status);
    m_status->setText(displayLines(text));
    m_status->setToolTip(displayLines(text).toHtmlEscaped());
}

void ScriptEditor::showProblem(const Error& error)
{
    say(error.message, true);
    const QString more = error.reason + (error.reason.isEmpty() ? QString() : QString(u'\n')) + error.remedy;
    m_messages->setPlainText(displayLines(more));
    m_messages->setVisible(!more.isEmpty());
}

void ScriptEditor::updateTitle()
{
    const QString name = scriptName();
    setWindowTitle((name.isEmpty() ? tr("Own script") : tr("%1 — own script").arg(suffixed(name))) +
                   QStringLiteral("[*]"));
    setWindowModified(isModified());
}

} // namespace bee
