// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QMap>
#include <QWidget>

class QTabWidget;

namespace bee {

class CapturePage;
class CaptureView;
class Dashboard;
class HostPage;
class Overview;
class SelectionBar;
class Viewpoint;

/// The middle of the window: the time overview above tabs for the dashboard, each host and each capture.
class WorkArea : public QWidget {
    Q_OBJECT
public:
    explicit WorkArea(Workspace& workspace, QWidget* parent = nullptr);

    void showCapture(CaptureEntry* capture);
    void showHost(HostConnection* host);
    void showDashboard();
    [[nodiscard]] CaptureEntry* currentCapture() const; ///< nullptr while no capture's tab is in front
    [[nodiscard]] CaptureView* currentView() const;     ///< of currentCapture()
    [[nodiscard]] HostConnection* currentHost() const;  ///< nullptr while no host's tab is in front
    [[nodiscard]] bool hasPages() const;                ///< of captures or hosts
    [[nodiscard]] Dashboard& dashboard() const { return *m_dashboard; }
    [[nodiscard]] Overview& overview() const { return *m_overview; }
    [[nodiscard]] QTabWidget& tabs() const { return *m_tabs; }
    void focusSearch();
    void focusFilter();

Q_SIGNALS:
    void currentChanged();
    void consoleRequested();
    void runAgainRequested(bee::CaptureEntry* capture);
    void actionRequested(bee::CaptureEntry* capture, bee::FailureAction action);
    void slicesRequested(bee::CaptureEntry* capture);
    void runRequested(bee::HostConnection* host, const bee::Tool& tool, bee::Implementation implementation);
    void kernelSourceChanged(bee::HostConnection* host, const QString& directory);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildSelection();
    void addCapture(CaptureEntry* capture);
    void clearCaptures();
    void remakeHostPages();
    void updateFrame();

    Workspace& m_workspace;
    Overview* m_overview;
    QTabWidget* m_tabs;
    Dashboard* m_dashboard;
    Viewpoint& m_viewpoint;
    SelectionBar* m_selectionBar;
    QMap<CaptureEntry*, CapturePage*> m_pages;
    QMap<HostConnection*, HostPage*> m_hostPages;
};

} // namespace bee
