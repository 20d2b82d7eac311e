// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"

#include "app/dialogs/limitsform.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int smallestFont = 7;
constexpr int largestFont = 24;
constexpr qsizetype mostPaths = 32;
constexpr qsizetype longestPath = 1024;

QLabel* note(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", true);
    return label;
}

QLabel* title(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("title", true);
    return label;
}

/// A page: its parts from the top, scrolled where the dialog is small.
QWidget* pageOf(const QList<QWidget*>& parts, const QString& name)
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(8);
    for (QWidget* part : parts)
        layout->addWidget(part);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(name);
    scroll->setWidget(content);
    // On the ground of the dialog.
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setStyleSheet(
        QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"));
    return scroll;
}

} // namespace

QStringList toolPathsOf(const QString& text, QStringList* bad)
{
    QStringList paths;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString path = line.trimmed();
        if (path.isEmpty())
            continue;
        const bool plain = std::none_of(path.begin(), path.end(), [](QChar c) {
            return c == QLatin1Char(':') || c.category() == QChar::Other_Control;
        });
        const bool good = path.startsWith(QLatin1Char('/')) && plain && path.size() <= longestPath &&
                          paths.size() < mostPaths;
        if (!good && bad)
            bad->append(path);
        if (good && !paths.contains(path))
            paths += path;
    }
    return paths;
}

SettingsDialog::SettingsDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent), m_atStart(preferences), m_pages(new QListWidget), m_stack(new QStackedWidget)
{
    setWindowTitle(tr("Settings"));
    resize(720, 480);
    for (const Page page : pages)
        m_pages->addItem(pageTitle(page));
    m_pages->setAccessibleName(tr("Pages of the settings"));
    m_pages->setStyleSheet(QStringLiteral(
        "QListWidget::item { padding: 6px 8px; border: 2px solid transparent; } "
        "QListWidget::item:selected { background: palette(highlight); color: palette(highlighted-text); }"));
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setFixedWidth(std::max(150, m_pages->sizeHintForColumn(0) + 12));
    m_stack->addWidget(makeAppearance());
    m_stack->addWidget(makeTimes());
    m_stack->addWidget(makeLimits());
    m_stack->addWidget(makeHosts());
    m_stack->addWidget(makeStart());
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("Reset to defaults"));
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    buttons->button(QDialogButtonBox::RestoreDefaults)->setAutoDefault(false);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        set(Preferences());
        tell();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_pages);
    columns->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    set(preferences);
    m_pages->setCurrentRow(0);
    m_pages->setFocus();
}

QString SettingsDialog::pageTitle(Page page)
{
    switch (page) {
    case Page::Appearance:
        return tr("Appearance");
    case Page::Times:
        return tr("Times");
    case Page::Limits:
        return tr("Overhead limits");
    case Page::Hosts:
        return tr("Tools on hosts");
    case Page::Start:
        break;
    }
    return tr("Start and language");
}

QString SettingsDialog::themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return tr("As the system");
    case ThemeChoice::Light:
        return tr("Light");
    case ThemeChoice::Dark:
        return tr("Dark");
    case ThemeChoice::HighContrastLight:
        return tr("High contrast, light");
    case ThemeChoice::HighContrastDark:
        break;
    }
    return tr("High contrast, dark");
}

QString SettingsDialog::timesName(TimeDisplay::Mode mode)
{
    switch (mode) {
    case TimeDisplay::Mode::Host:
        return tr("The host's local time");
    case TimeDisplay::Mode::Utc:
        return tr("UTC");
    case TimeDisplay::Mode::Local:
        return tr("This machine's local time");
    case TimeDisplay::Mode::SinceStart:
        break;
    }
    return tr("Since the start of the session");
}

QWidget* SettingsDialog::makeAppearance()
{
    m_theme = new QButtonGroup(this);
    QList<QWidget*> parts{title(tr("Theme"))};
    for (const ThemeChoice choice : themeChoices) {
        auto* button = new QRadioButton(themeName(choice));
        m_theme->addButton(button, static_cast<int>(choice));
        parts += button;
    }
    m_fontSize = new QSpinBox;
    m_fontSize->setRange(smallestFont - 1, largestFont);
    m_fontSize->setSpecialValueText(tr("as the system"));
    m_fontSize->setSuffix(tr(" pt"));
    m_fontSize->setKeyboardTracking(false);
    m_fontSize->setAccessibleName(tr("Size of the interface's font"));
    m_dataFont = new QComboBox;
    m_dataFont->setAccessibleName(tr("Font of data"));
    m_dataFont->addItem(tr("The best that is installed"), QString());
    m_dataFont->setMinimumContentsLength(24);
    m_dataFont->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const QString& family : QFontDatabase::families())
        if (QFontDatabase::isFixedPitch(family) && !QFontDatabase::isPrivateFamily(family))
            m_dataFont->addItem(family, family);
    auto* fonts = new QWidget;
    auto* form = new QFormLayout(fonts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Interface"), m_fontSize);
    form->addRow(tr("&Data"), m_dataFont);
    m_fontNote = note(tr("Numbers and raw text take the new font after a restart."));
    parts += {title(tr("Fonts")), fonts, m_fontNote};
    connect(m_theme, &QButtonGroup::idClicked, this, &SettingsDialog::tell);
    connect(m_fontSize, &QSpinBox::valueChanged, this, &SettingsDialog::tell);
    connect(m_dataFont, &QComboBox::activated, this, &SettingsDialog::tell);
    return pageOf(parts, pageTitle(Page::Appearance));
}

QWidget* SettingsDialog::makeTimes()
{
    m_times = new QButtonGroup(this);
    QList<QWidget*> parts{title(tr("Times are written as"))};
    for (const TimeDisplay::Mode mode : timeModes) {
        auto* button = new QRadioButton(timesName(mode));
        m_times->addButton(button, static_cast<int>(mode));
        parts += button;
    }
    parts += note(tr("The tool bar changes it too. Files that are exported keep the host's time."));
    connect(m_times, &QButtonGroup::idClicked, this, &SettingsDialog::tell);
    return pageOf(parts, pageTitle(Page::Times));
}

QWidget* SettingsDialog::makeLimits()
{
    m_limits = new LimitsForm;
    connect(m_limits, &LimitsForm::changed, this, &SettingsDialog::tell);
    return pageOf({title(tr("A tool is stopped above")), m_limits, note(tr("Runs that start from now on."))},
                  pageTitle(Page::Limits));
}

QWidget* SettingsDialog::makeHosts()
{
    m_paths = new QPlainTextEdit;
    m_paths->setAccessibleName(tr("Directories with tools, one a line"));
    m_paths->setPlaceholderText(QStringLiteral("/opt/bcc/bin"));
    m_paths->setTabChangesFocus(true);
    m_paths->setFont(monospaceFont());
    m_paths->setMaximumHeight(140);
    m_pathsNote = new QLabel;
    m_pathsNote->setTextFormat(Qt::PlainText);
    m_pathsNote->setWordWrap(true);
    m_pathsNote->setProperty("tone", QStringLiteral("warning"));
    connect(m_paths, &QPlainTextEdit::textChanged, this, &SettingsDialog::tell);
    return pageOf({title(tr("Where tools are looked for on hosts")),
                   note(tr("Directories on the host, one a line. They come before the known places.")),
                   m_paths, m_pathsNote, note(tr("A connected host uses them at its next check."))},
                  pageTitle(Page::Hosts));
}

QWidget* SettingsDialog::makeStart()
{
    m_start = new QButtonGroup(this);
    const QList<std::pair<Preferences::Start, QString>> choices{
        {Preferences::Start::Welcome, tr("Show the welcome page")},
        {Preferences::Start::LastSession, tr("Open the last session")},
        {Preferences::Start::LastHost, tr("Connect to the last host")}};
    QList<QWidget*> parts{title(tr("At the start"))};
    for (const auto& [choice, text] : choices) {
        auto* button = new QRadioButton(text);
        m_start->addButton(button, static_cast<int>(choice));
        parts += button;
    }
    m_language = new QComboBox;
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    // Each in its own words, whatever is spoken now.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    m_language->setMinimumContentsLength(16);
    m_languageNote = note(tr("The window speaks the new language after a restart."));
    auto* row = new QWidget;
    auto* rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_language);
    rowLayout->addStretch(1);
    parts += {title(tr("Language")), row, m_languageNote};
    connect(m_start, &QButtonGroup::idClicked, this, &SettingsDialog::tell);
    connect(m_language, &QComboBox::activated, this, &SettingsDialog::tell);
    return pageOf(parts, pageTitle(Page::Start));
}

void SettingsDialog::showPage(Page page)
{
    m_pages->setCurrentRow(static_cast<int>(page));
}

void SettingsDialog::set(const Preferences& preferences)
{
    m_setting = true;
    const auto check = [](const QButtonGroup* group, int id) {
        if (QAbstractButton* button = group->button(id))
            button->setChecked(true);
    };
    check(m_theme, static_cast<int>(preferences.theme));
    check(m_times, static_cast<int>(preferences.times));
    check(m_start, static_cast<int>(preferences.start));
    m_fontSize->setValue(preferences.fonts.points > 0 ? qRound(preferences.fonts.points) : smallestFont - 1);
    m_dataFont->setCurrentIndex(std::max(0, m_dataFont->findData(preferences.fonts.dataFamily)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_limits->setLimits(preferences.limits);
    m_paths->setPlainText(preferences.toolPaths.join(QLatin1Char('\n')));
    m_setting = false;
}

Preferences SettingsDialog::preferences() const
{
    Preferences preferences;
    preferences.theme = static_cast<ThemeChoice>(m_theme->checkedId());
    preferences.times = static_cast<TimeDisplay::Mode>(m_times->checkedId());
    preferences.start = static_cast<Preferences::Start>(m_start->checkedId());
    preferences.fonts.points = m_fontSize->value() < smallestFont ? 0 : m_fontSize->value();
    preferences.fonts.dataFamily = m_dataFont->currentData().toString();
    preferences.language = m_language->currentData().toString();
    preferences.limits = m_limits->limits();
    preferences.toolPaths = toolPathsOf(m_paths->toPlainText());
    return preferences;
}

void SettingsDialog::tell()
{
    if (m_setting)
        return;
    QStringList bad;
    toolPathsOf(m_paths->toPlainText(), &bad);
    m_pathsNote->setText(bad.isEmpty() ? QString()
                                       : tr("Left out, not an absolute directory: %1").arg(bad.first()));
    Q_EMIT changed(preferences());
}

} // namespace bee
