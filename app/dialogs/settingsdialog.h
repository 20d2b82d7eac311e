// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/preferences.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QFontComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;

namespace bee {

class LimitsForm;

/// Everything that can be set, page by page. A change is told at once; what needs a restart says so.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    enum class Page : quint8 { Appearance, Times, Limits, Hosts, Start };
    static constexpr auto pages = {Page::Appearance, Page::Times, Page::Limits, Page::Hosts, Page::Start};
    explicit SettingsDialog(const Preferences& preferences, QWidget* parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] Preferences preferences() const;
    static QString pageTitle(Page page);
    static QString themeName(ThemeChoice choice);
    static QString timesName(TimeDisplay::Mode mode);

Q_SIGNALS:
    void changed(const bee::Preferences& preferences); ///< by the person, the reset included

private:
    QWidget* makeAppearance();
    QWidget* makeTimes();
    QWidget* makeLimits();
    QWidget* makeHosts();
    QWidget* makeStart();
    void set(const Preferences& preferences);
    void tell();

    Preferences m_atStart;
    bool m_setting = false;
    QListWidget* m_pages;
    QStackedWidget* m_stack;
    QButtonGroup* m_theme;
    QSpinBox* m_fontSize;
    QComboBox* m_dataFont;
    QLabel* m_fontNote;
    QButtonGroup* m_times;
    LimitsForm* m_limits;
    QPlainTextEdit* m_paths;
    QLabel* m_pathsNote;
    QComboBox* m_language;
    QLabel* m_languageNote;
    QButtonGroup* m_start;
};

} // namespace bee
