// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace bee {

/// What one sees first: connect to a host, trace this machine, open a session, look at the example.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setRecentHosts(const QStringList& hosts);
    void setRecentSessions(const QStringList& paths);
    void setLeftRecordings(const QStringList& paths);

Q_SIGNALS:
    void connectRequested(const QString& host); ///< empty: ask
    void localRequested();
    void openRequested(const QString& path); ///< empty: ask
    void exampleRequested();

private:
    void fillList(QVBoxLayout* list, const QStringList& entries, bool paths, const QString& emptyText);

    QLineEdit* m_host;
    QVBoxLayout* m_hosts;
    QVBoxLayout* m_sessions;
    QLabel* m_leftTitle;
    QVBoxLayout* m_left;
};

} // namespace bee
