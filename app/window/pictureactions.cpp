// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictureactions.h"

#include "app/dialogs/picturedialog.h"
#include "app/window/captureinsight.h"
#include "app/window/captureview.h"
#include "app/window/dashboard.h"
#include "app/window/dashboardpanel.h"
#include "app/window/windowactions.h"
#include "app/window/windowsettings.h"
#include "app/window/workarea.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QRegularExpression>

namespace bee {

namespace {

const QString settingsName = QStringLiteral("picture");

/// Letters that every file system takes.
QString fileNameOf(const CaptureRecord& record)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = record.tool + QLatin1Char('-') + record.host;
    return name.replace(others, QStringLiteral("_")).left(80);
}

PictureText textOf(CaptureEntry& capture, const Picture& picture)
{
    const CaptureInsight& insight = CaptureInsight::of(capture);
    return pictureText(capture.record(), insight.remarks(), capture.values().extent, insight.clock(),
                       picture);
}

} // namespace

PictureActions::PictureActions(WorkArea& work)
    : QObject(&work), m_work(work), m_export(new QAction(tr("Export &picture…"), this)),
      m_copy(new QAction(tr("Cop&y picture"), this))
{
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    connect(m_export, &QAction::triggered, this, &PictureActions::exportPicture);
    connect(m_copy, &QAction::triggered, this, &PictureActions::copyPicture);
    connect(&work, &WorkArea::currentChanged, this, &PictureActions::update);
    connect(&work.dashboard(), &Dashboard::focusedCaptureChanged, this, &PictureActions::update);
    update();
}

PictureActions::Shown PictureActions::shown() const
{
    if (CaptureView* view = m_work.currentView())
        return {m_work.currentCapture(), view};
    const auto* panel = qobject_cast<DashboardPanel*>(m_panel.data());
    if (m_work.dashboard().isVisible() && panel && panel->capture())
        return {panel->capture(), panel->findChild<CaptureView*>()};
    return {};
}

void PictureActions::update()
{
    for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
        if (qobject_cast<DashboardPanel*>(widget))
            m_panel = widget;
    const bool any = shown().view != nullptr;
    for (QAction* action : {m_export, m_copy}) {
        action->setEnabled(any);
        windowactions::setReason(*action, tr("No capture is in front."));
    }
}

void PictureActions::exportPicture()
{
    const Shown what = shown();
    if (!what.view)
        return;
    Picture picture = what.view->picture();
    PictureText text = textOf(*what.capture, picture);
    PictureDialog dialog(std::move(picture), std::move(text),
                         PictureChoice::fromJson(settings::state(settingsName)),
                         fileNameOf(what.capture->record()), m_work.window());
    dialog.exec();
    settings::setState(settingsName, dialog.choice().toJson());
    if (!dialog.path().isEmpty())
        Q_EMIT done(tr("The picture is in %1.").arg(dialog.path()));
}

void PictureActions::copyPicture()
{
    const Shown what = shown();
    if (!what.view)
        return;
    const Picture picture = what.view->picture();
    // As large as it is seen, as the person last wanted pictures otherwise.
    PictureOptions options = PictureChoice::fromJson(settings::state(settingsName)).options();
    options.size = what.view->size().expandedTo({640, 360});
    Result<std::unique_ptr<QMimeData>> data =
        pictureMimeData(picture, textOf(*what.capture, picture), options);
    if (!data.hasValue()) {
        Q_EMIT failed(data.error());
        return;
    }
    QGuiApplication::clipboard()->setMimeData(std::move(data).value().release());
    Q_EMIT done(tr("The picture was copied."));
}

} // namespace bee
