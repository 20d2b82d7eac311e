// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/preferences.h"
#include "app/window/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// A window over the example session, with settings of its own.
class WindowFixture {
public:
    WindowFixture()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("beescope"));
        QCoreApplication::setApplicationName(QStringLiteral("beescope"));
        QSettings().clear();
    }
    static QString example()
    {
        return QStringLiteral(BEESCOPE_SOURCE_DIR "/resources/examples/first-look.bscope");
    }
    /// Made when first asked for; drop() before the settings are read again.
    bee::MainWindow& window()
    {
        if (!m_window) {
            m_workspace = std::make_unique<bee::Workspace>(bee::ToolCatalogue::builtIn(),
                                                           m_folder.filePath(QStringLiteral("recordings")));
            m_window = std::make_unique<bee::MainWindow>(*m_workspace);
            m_window->show();
            m_window->activateWindow();
            if (!QTest::qWaitForWindowActive(m_window.get()))
                qFatal("the window does not become active");
        }
        return *m_window;
    }
    bee::Workspace& workspace() { return window(), *m_workspace; }
    void drop()
    {
        if (m_window)
            m_window->close();
        m_window.reset();
        m_workspace.reset();
    }
    ~WindowFixture() { drop(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<bee::Workspace> m_workspace;
    std::unique_ptr<bee::MainWindow> m_window;
};
