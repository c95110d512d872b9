from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'nyckeltal.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_nyckeltalstabell = missing
    try:
        t_1 = environment.filters['cell']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'cell' found.")
    try:
        t_2 = environment.filters['räknat']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'räknat' found.")
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'nyckeltal.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'nyckeltalstabell': l_0_nyckeltalstabell})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_nyckeltal, l_1_år, l_1_titel, l_1_rubrik, l_1_klass):
        t_3 = []
        l_1_namespace = resolve('namespace')
        l_1_kolumner = l_1_bruk = missing
        if l_1_nyckeltal is missing:
            l_1_nyckeltal = undefined("parameter 'nyckeltal' was not provided", name='nyckeltal')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        if l_1_klass is missing:
            l_1_klass = undefined("parameter 'klass' was not provided", name='klass')
        pass
        l_1_kolumner = [('föregående', environment.bounded(markup_join(('Utfall ', environment.call_binop(context, '-', l_1_år, 1), )))), ('utfall', environment.bounded(markup_join(('Utfall ', l_1_år, )))), ('budget', environment.bounded(markup_join(('Budget ', l_1_år, )))), ('avvikelse', 'Avvikelse'), ('prognos', 'Prognos'), ('andel', 'Andel')]
        l_1_bruk = environment.call(context, (undefined(name='namespace') if l_1_namespace is missing else l_1_namespace), kolumner=[])
        for l_2_kolumn in t_2((undefined(name='kolumner') if l_1_kolumner is missing else l_1_kolumner)):
            _loop_vars = {}
            pass
            def t_4(fiter):
                for l_3_ett in fiter:
                    if ((environment.getitem(l_2_kolumn, 0) in environment.getattr(l_3_ett, 'siffror')) and (l_2_kolumn not in environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner'))):
                        yield l_3_ett
            for l_3_ett in t_4(t_2(l_1_nyckeltal)):
                _loop_vars = {}
                pass
                if not isinstance(l_1_bruk, Namespace):
                    raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
                l_1_bruk['kolumner'] = environment.call_binop(context, '+', environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner'), [l_2_kolumn])
            l_3_ett = missing
        l_2_kolumn = missing
        t_3.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(l_1_titel)),
            '">\n',
        ))
        if l_1_rubrik:
            pass
            t_3.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_3.append(
            '<thead><tr><th scope="col">Nyckeltal</th>\n',
        )
        for l_2_kolumn in t_2(environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner')):
            _loop_vars = {}
            pass
            t_3.extend((
                '<th scope="col" class="tal">',
                escape(environment.finalize(environment.getitem(l_2_kolumn, 1))),
                '</th>',
            ))
        l_2_kolumn = missing
        t_3.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_ett in t_2(l_1_nyckeltal):
            _loop_vars = {}
            pass
            t_3.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_ett, 'namn'))),
            ))
            if (environment.getattr(l_2_ett, 'enhet') and (environment.getattr(l_2_ett, 'enhet') not in environment.bounded(markup_join(('% ', environment.getattr(l_2_ett, 'namn'), ))))):
                pass
                t_3.extend((
                    ', ',
                    escape(environment.finalize(environment.getattr(l_2_ett, 'enhet'))),
                ))
            t_3.append(
                '</th>\n',
            )
            for l_3_kolumn in t_2(environment.getattr((undefined(name='bruk') if l_1_bruk is missing else l_1_bruk), 'kolumner')):
                _loop_vars = {}
                pass
                t_3.append(
                    '<td class="tal">',
                )
                if (environment.getitem(l_3_kolumn, 0) in environment.getattr(l_2_ett, 'siffror')):
                    pass
                    t_3.append(
                        escape(environment.finalize(t_1(environment.getitem(environment.getattr(l_2_ett, 'siffror'), environment.getitem(l_3_kolumn, 0))))),
                    )
                else:
                    pass
                    t_3.append(
                        '–',
                    )
                t_3.append(
                    '</td>',
                )
            l_3_kolumn = missing
            t_3.append(
                '</tr>\n',
            )
        l_2_ett = missing
        t_3.append(
            '</tbody>\n</table>\n',
        )
        return concat(t_3)
    context.exported_vars.add('nyckeltalstabell')
    context.vars['nyckeltalstabell'] = l_0_nyckeltalstabell = Macro(environment, macro, 'nyckeltalstabell', ('nyckeltal', 'år', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=24&5=27&6=42&7=43&8=44&9=47&11=61&12=66&14=76&17=88&18=93&19=104'